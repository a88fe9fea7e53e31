import { describe, expect, it } from 'vitest';
import { type Drawn, type Fault, faultsOf, type Surface } from './faults.ts';
import { type Frame, frames } from './frames.ts';
import type { Size } from './writing.ts';

/** What does not fit yet, at which sizes. Once it does, the test that fails asks for this to be taken away. */
export interface Gap {
  why: string;
  at: Partial<Record<Size, Fault['kind'][]>>;
}

export interface Row {
  /** The function that draws. */
  of: (...given: never[]) => unknown;
  as: string;
  /** One or several of a kind. */
  draw: (frame: Frame) => Drawn[] | Promise<Drawn[]>;
  on: Surface;
  says: (frame: Frame) => (string | null | undefined)[];
  gap?: Gap | undefined;
}

interface How<Result> {
  as?: string;
  on?: Surface;
  /** Where the result is neither a message, a view, blocks nor words. */
  put?: (result: Result, frame: Frame) => Drawn;
  /** Words that have to be there. */
  says?: Row['says'];
  gap?: Gap;
}

/** At both of the longest sizes. */
export function gapAtLength(why: string, ...kinds: Fault['kind'][]): Gap {
  return { why, at: { 'longest in Chinese': kinds, 'longest in signs': kinds } };
}

/** A function of `src/slack/` that draws, and what it is given at each size and in each language. */
export function draws<Given extends unknown[], Result>(of: (...given: Given) => Result) {
  /** Several of a kind. */
  function fromEach(
    given: (frame: Frame) => Given[],
    { as = '', on = 'message', put = (result) => result as Drawn, says = () => [], gap }: How<Result> = {},
  ): Row {
    return { of, as, on, says, gap, draw: (frame) => given(frame).map((each) => put(of(...each), frame)) };
  }

  return {
    fromEach,
    from: (given: (frame: Frame) => Given, how?: How<Result>) => fromEach((frame) => [given(frame)], how),
  };
}

/** One test for each row, size and language. */
export function testRows(rows: readonly Row[]): void {
  describe.each(rows)('$of.name $as', ({ draw, on, says, gap }) => {
    it.each(frames)('$size, in $language', async (frame) => {
      const wanted = says(frame).filter((each) => each != null);
      const drawn = await draw(frame);
      expect(drawn).not.toEqual([]);
      const found = drawn.flatMap((each) => faultsOf(each, on, wanted));
      const kinds = [...new Set(found.map(({ kind }) => kind))].sort();
      const told = found.map(({ kind, what }) => `${kind}: ${what}`).join('\n');
      const open = gap?.at[frame.size] ?? [];
      expect(kinds, open.length === 0 ? told : `known: ${gap?.why}\n${told}`).toEqual([...open].sort());
    });
  });
}
