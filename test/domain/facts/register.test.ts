import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  type EntryDraft,
  genesis,
  type Json,
  sealEntries,
  verifyChain,
} from '../../../src/domain/facts/register.ts';
import type { Entry, Secret } from '../../../src/domain/facts/register-records.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 8 });
const value: fc.Arbitrary<Json> = fc.oneof(
  words,
  fc.integer(),
  fc.boolean(),
  fc.array(words, { maxLength: 2 }),
);
const fields = fc.dictionary(fc.constantFrom('note', 'words', 'text', '王'), value, { maxKeys: 3 });
const draft: fc.Arbitrary<EntryDraft> = fc.record({
  kind: fc.constantFrom('filed', 'claimed', 'answered'),
  at: fc.nat(),
  actor: fc.constantFrom<EntryDraft['actor'][]>({ kind: 'system' }, { kind: 'person', person: 'chen' }),
  facts: fields,
  private: fields,
});
const drafts = fc.array(draft, { minLength: 1, maxLength: 6 });

function seal(entries: readonly EntryDraft[], version = 0, head = genesis, salt = 0) {
  let salts = salt;
  return sealEntries({ workspace: 'T0', complaint: 'c1', version, head }, entries, () => {
    salts += 1;
    return salts.toString(16).padStart(32, '0');
  });
}

const faultKinds = (...chain: Parameters<typeof verifyChain>) =>
  verifyChain(...chain).map(({ kind }) => kind);

it('finds nothing wrong with what it sealed', () => {
  fc.assert(
    fc.property(drafts, (entries) => {
      const sealed = seal(entries);
      expect(verifyChain(sealed.entries, sealed.secrets, sealed)).toEqual([]);
    }),
  );
});

it('goes on where it stopped: two turns make the same chain as one', () => {
  fc.assert(
    fc.property(drafts, drafts, (one, two) => {
      const first = seal(one);
      const second = seal(two, first.version, first.head, first.secrets.length);
      expect([...first.entries, ...second.entries]).toEqual(seal([...one, ...two]).entries);
    }),
  );
});

it('does not mind erased secrets, any of them', () => {
  fc.assert(
    fc.property(drafts, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (entries, kept) => {
      const sealed = seal(entries);
      const left = sealed.secrets.filter((_, index) => kept[index]);
      expect(verifyChain(sealed.entries, left, sealed)).toEqual([]);
    }),
  );
});

const alterations: [string, (entry: Entry) => Entry][] = [
  ['its time', (entry) => ({ ...entry, at: entry.at + 1 })],
  ['its kind', (entry) => ({ ...entry, kind: 'closed' })],
  ['its facts', (entry) => ({ ...entry, body: entry.body.replace('{', '{"a":1,') })],
  ['its complaint', (entry) => ({ ...entry, complaint: 'c2' })],
  ['its workspace', (entry) => ({ ...entry, workspace: 'T1' })],
  ['its number', (entry) => ({ ...entry, sequence: entry.sequence + 10 })],
  ['its hash', (entry) => ({ ...entry, hash: genesis })],
  ['what it follows', (entry) => ({ ...entry, previous: 'f'.repeat(64) })],
];

describe('whichever entry it is', () => {
  it.each(alterations)('finds an entry altered in %s', (_, alter) => {
    fc.assert(
      fc.property(drafts, fc.nat(), (entries, choice) => {
        const sealed = seal(entries);
        const at = choice % sealed.entries.length;
        const altered = sealed.entries.map((entry, index) => (index === at ? alter(entry) : entry));
        expect(verifyChain(altered, [], sealed)).not.toEqual([]);
      }),
    );
  });

  it('finds an entry that was altered and hashed anew', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (entries, choice) => {
        const sealed = seal(entries);
        const at = choice % entries.length;
        const before = sealed.entries[at - 1];
        const forged = seal([{ ...entries[at]!, at: entries[at]!.at + 1 }], at, before?.hash ?? genesis)
          .entries[0]!;
        const altered = sealed.entries.map((entry, index) => (index === at ? forged : entry));
        expect(faultKinds(altered, [], sealed)).toContain(at === entries.length - 1 ? 'head' : 'previous');
      }),
    );
  });

  it('finds an entry removed, the last one too', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (entries, choice) => {
        const sealed = seal(entries);
        const at = choice % entries.length;
        expect(verifyChain(sealed.entries.toSpliced(at, 1), [], sealed)).not.toEqual([]);
      }),
    );
  });

  it('finds an entry twice', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (entries, choice) => {
        const sealed = seal(entries);
        const twice = sealed.entries[choice % entries.length]!;
        expect(verifyChain([...sealed.entries, twice], [], sealed)).not.toEqual([]);
      }),
    );
  });

  it('finds two entries that changed places', () => {
    fc.assert(
      fc.property(
        fc.array(draft, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (entries, one, two) => {
          const sealed = seal(entries);
          const [a, b] = [one % entries.length, two % entries.length];
          fc.pre(a !== b);
          const swapped = [...sealed.entries];
          [swapped[a], swapped[b]] = [swapped[b]!, swapped[a]!];
          expect(verifyChain(swapped, [], sealed)).not.toEqual([]);
        },
      ),
    );
  });
});

describe('a secret', () => {
  const sealed = seal([
    { kind: 'noted', at: 1, actor: { kind: 'person', person: 'chen' }, private: { note: 'a', words: 'a' } },
    { kind: 'noted', at: 2, actor: { kind: 'person', person: 'chen' }, private: { note: 'a' } },
  ]);
  const note = sealed.secrets.find(({ sequence, field }) => sequence === 1 && field === 'note')!;

  it.each<[string, Partial<Secret>]>([
    ['its value', { value: '"b"' }],
    ['its salt', { salt: '0' }],
    ['its field', { field: 'words' }],
    ['its entry', { sequence: 2 }],
    ['an entry that is not there', { sequence: 9 }],
    ['a field that is not there', { field: 'nothing' }],
    ['its complaint', { complaint: 'c2' }],
  ])('is found when it was altered in %s', (_, changes) => {
    expect(faultKinds(sealed.entries, [{ ...note, ...changes }], sealed)).toEqual(['commitment']);
  });

  it('cannot be told from another with the same text', () => {
    const commitments = sealed.entries.map(({ body }) => JSON.parse(body).private.note);
    expect(new Set(commitments).size).toBe(2);
  });

  it('never stands in the entry itself, nor does the person who acted', () => {
    const { entries } = seal([
      {
        kind: 'noted',
        at: 1,
        actor: { kind: 'person', person: 'chen' },
        facts: { round: 1 },
        private: { note: 'WORDS' },
      },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/WORDS|chen/u);
  });

  it('is not made of nothing', () => {
    const { secrets } = seal([
      { kind: 'noted', at: 1, actor: { kind: 'system' }, private: { note: null, words: undefined } },
    ]);
    expect(secrets).toEqual([]);
  });
});

it('finds that the tail was cut off and the complaint still remembers it', () => {
  const sealed = seal([1, 2, 3].map((at) => ({ kind: 'noted', at, actor: { kind: 'system' as const } })));
  expect(verifyChain(sealed.entries.slice(0, 2), [], sealed)).toEqual([{ kind: 'head', sequence: 3 }]);
  expect(verifyChain([], [], sealed)).toEqual([{ kind: 'head', sequence: 3 }]);
});

it('says which entry is missing from the middle', () => {
  const sealed = seal([1, 2, 3].map((at) => ({ kind: 'noted', at, actor: { kind: 'system' as const } })));
  expect(verifyChain(sealed.entries.toSpliced(1, 1), [], sealed)).toEqual([
    { kind: 'sequence', sequence: 2 },
    { kind: 'previous', sequence: 3 },
  ]);
});

describe('canonical JSON', () => {
  const json = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;

  it('says the same value', () => {
    fc.assert(
      fc.property(json, (any) => {
        expect(JSON.parse(canonical(any))).toEqual(JSON.parse(JSON.stringify(any)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    const reverse = (any: Json): Json => {
      if (Array.isArray(any)) return any.map(reverse);
      if (any === null || typeof any !== 'object') return any;
      return Object.fromEntries(
        Object.entries(any)
          .reverse()
          .map(([key, inner]) => [key, reverse(inner)]),
      );
    };
    fc.assert(
      fc.property(json, (any) => {
        expect(canonical(reverse(any))).toBe(canonical(any));
      }),
    );
  });

  it('tells different values apart, and only those', () => {
    const leaf = fc.constantFrom<Json[]>(null, 1, '1', 'null', true, [], {}, ['a', 'b'], ['a,b']);
    const small = fc.dictionary(fc.constantFrom('a', 'b'), leaf) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(canonical(one) === canonical(other)).toBe(
          isDeepStrictEqual({ ...(one as object) }, { ...(other as object) }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each<[Json, string]>([
    [{ b: 1, a: { d: null, c: [true, 'x"y'] } }, '{"a":{"c":[true,"x\\"y"],"d":null},"b":1}'],
    [{}, '{}'],
    [[], '[]'],
  ])('writes %j as %s', (any, text) => {
    expect(canonical(any)).toBe(text);
  });
});
