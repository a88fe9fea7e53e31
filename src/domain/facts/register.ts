/**
 * The register (登记表): an append-only chain of entries per complaint. Structured facts enter in the
 * clear; everything personal or written freely enters as a salted commitment, so that its text can be
 * erased and the chain still verifies.
 */

import { hash } from 'node:crypto';
import type { Actor } from './actor.ts';
import type { Entry, Secret } from './register-records.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface EntryDraft {
  kind: string;
  at: number;
  actor: Actor;
  facts?: Record<string, Json>;
  /** Fields that must be erasable: names, contacts, free text, Slack ids. Undefined ones are left out. */
  private?: Record<string, Json | undefined>;
}

export const genesis = '0'.repeat(64);

export interface Sealed {
  entries: Entry[];
  secrets: Secret[];
  version: number;
  head: string;
}

/** Chains drafts behind `head`; `salt` gives 128 random bits in hex at each call. */
export function sealEntries(
  chain: { workspace: string; complaint: string; version: number; head: string },
  drafts: readonly EntryDraft[],
  salt: () => string,
): Sealed {
  const sealed: Sealed = { entries: [], secrets: [], version: chain.version, head: chain.head };
  for (const draft of drafts) {
    const { workspace, complaint } = chain;
    const sequence = sealed.version + 1;
    const commitments: Record<string, Json> = {};
    for (const [field, value] of Object.entries(privateFields(draft))) {
      const secret = {
        workspace,
        complaint,
        sequence,
        field,
        salt: salt(),
        value: canonical(value),
      };
      sealed.secrets.push(secret);
      commitments[field] = commitment(secret);
    }
    const body = canonical({ actor: draft.actor.kind, ...(draft.facts ?? {}), private: commitments });
    const unsigned = {
      workspace,
      complaint,
      sequence,
      at: draft.at,
      kind: draft.kind,
      body,
      previous: sealed.head,
    };
    const entry = { ...unsigned, hash: entryHash(unsigned) };
    sealed.entries.push(entry);
    sealed.version = sequence;
    sealed.head = entry.hash;
  }
  return sealed;
}

function privateFields(draft: EntryDraft): Record<string, Json> {
  const fields: Record<string, Json> = {};
  if (draft.actor.kind === 'person') fields.actor = draft.actor.person;
  for (const [field, value] of Object.entries(draft.private ?? {})) {
    if (value !== undefined && value !== null) fields[field] = value;
  }
  return fields;
}

export type Fault =
  | { kind: 'sequence'; sequence: number }
  | { kind: 'previous'; sequence: number }
  | { kind: 'hash'; sequence: number }
  | { kind: 'commitment'; sequence: number; field: string }
  | { kind: 'head'; sequence: number };

/**
 * Looks for altered, removed or reordered entries. Secrets may be missing (erased); those present must
 * match their commitments. `head` is what the complaint itself says of its chain.
 */
export function verifyChain(
  entries: readonly Entry[],
  secrets: readonly Secret[],
  head: { version: number; head: string },
): Fault[] {
  const faults: Fault[] = [];
  let previous = genesis;
  let expected = 1;
  for (const entry of entries) {
    if (entry.sequence !== expected) faults.push({ kind: 'sequence', sequence: expected });
    if (entry.previous !== previous) faults.push({ kind: 'previous', sequence: entry.sequence });
    if (entryHash(entry) !== entry.hash) faults.push({ kind: 'hash', sequence: entry.sequence });
    previous = entry.hash;
    expected = entry.sequence + 1;
  }
  const bodies = new Map(entries.map((entry) => [entry.sequence, entry.body]));
  for (const secret of secrets) {
    if (promised(bodies.get(secret.sequence), secret.field) !== commitment(secret)) {
      faults.push({ kind: 'commitment', sequence: secret.sequence, field: secret.field });
    }
  }
  if (expected - 1 !== head.version || previous !== head.head) {
    faults.push({ kind: 'head', sequence: head.version });
  }
  return faults;
}

function promised(body: string | undefined, field: string): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(body).private?.[field];
  } catch {
    return undefined;
  }
}

/** Binds a value to its place, so that two equal texts look different and none can be moved. */
function commitment(secret: Omit<Secret, 'workspace'>): string {
  return sha256(canonical([secret.complaint, secret.sequence, secret.field, secret.salt, secret.value]));
}

function entryHash(entry: Omit<Entry, 'hash'>): string {
  const { workspace, complaint, sequence, at, kind, body, previous } = entry;
  return sha256(canonical([workspace, complaint, sequence, at, kind, body, previous]));
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** JSON with sorted keys: the same value always gives the same text. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value)
      .sort()
      .filter((key) => value[key] !== undefined)
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
