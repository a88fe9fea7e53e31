/**
 * The clock receipt (rules §4: "Every working minute is charged to who held the complaint"): read from
 * the register alone, so that nobody can hold it otherwise than history says.
 */

import type { PersonId } from '../facts/actor.ts';
import type { Json } from '../facts/register.ts';
import { workingMinutesBetween } from '../facts/working-time.ts';
import type { Clockwork } from './deadline.ts';
import type { Awaited } from './records.ts';

/** An entry of the register, opened. */
export interface HistoryEntry {
  /** UTC epoch milliseconds. */
  at: number;
  kind: string;
  facts: { [fact: string]: Json };
  /** What is not erased of the private fields. */
  private: { [field: string]: Json };
}

export type Charge =
  | { kind: 'department'; department: string }
  | { kind: 'desk' }
  /** Null once erased. */
  | { kind: 'person'; person: PersonId | null }
  | { kind: Awaited };

export interface ClockSpan {
  from: number;
  to: number;
  charge: Charge;
  /** Working minutes. */
  minutes: number;
}

interface Holding {
  department: string;
  /** Undefined while nobody has it. */
  owner: PersonId | null | undefined;
  deskDecides: boolean;
  waitingFor: Awaited | null;
  phase: 'open' | 'answered' | 'called-back' | 'ended';
}

/** Spans without gaps from filing until the end, or until `now`; who holds it in a row is one span. */
export function clockReceipt(
  history: readonly HistoryEntry[],
  now: number,
  clockwork: Clockwork,
): ClockSpan[] {
  const spans: ClockSpan[] = [];
  let holding: Holding | undefined;
  let since = 0;
  const holdUntil = (to: number) => {
    if (holding === undefined || holding.phase === 'ended' || to <= since) return;
    const charge = chargeOf(holding);
    const minutes = workingMinutesBetween({ ...clockwork, from: since, to });
    const last = spans.at(-1);
    if (last !== undefined && last.to === since && sameCharge(last.charge, charge)) {
      spans[spans.length - 1] = { ...last, to, minutes: last.minutes + minutes };
    } else {
      spans.push({ from: since, to, charge, minutes });
    }
  };
  for (const entry of history.map(effective).toSorted((one, other) => one.at - other.at)) {
    const next = after(holding, entry);
    if (next === holding) continue;
    holdUntil(entry.at);
    holding = next;
    since = entry.at;
  }
  holdUntil(now);
  return spans;
}

/** What each was charged, the most first. */
export function totalsOf(spans: readonly ClockSpan[]): { charge: Charge; minutes: number }[] {
  const totals: { charge: Charge; minutes: number }[] = [];
  for (const { charge, minutes } of spans) {
    const total = totals.find((each) => sameCharge(each.charge, charge));
    if (total === undefined) totals.push({ charge, minutes });
    else total.minutes += minutes;
  }
  return totals.sort((one, other) => other.minutes - one.minutes);
}

/** A wait that ran out ended at its expiry, whenever somebody looked. */
function effective(entry: HistoryEntry): HistoryEntry {
  const { until } = entry.facts;
  return entry.kind === 'resumed' && typeof until === 'number' ? { ...entry, at: until } : entry;
}

function after(
  before: Holding | undefined,
  { kind, facts, private: secret }: HistoryEntry,
): Holding | undefined {
  const person = (field: string) => (typeof secret[field] === 'string' ? secret[field] : null);
  const text = (fact: string) => (typeof facts[fact] === 'string' ? facts[fact] : '');
  if (kind === 'filed' || kind === 'settled') {
    const department = text('department');
    const phase = kind === 'filed' ? 'open' : 'answered';
    return { department, owner: undefined, deskDecides: false, waitingFor: null, phase };
  }
  if (before === undefined) return undefined;
  switch (kind) {
    case 'claimed':
      return { ...before, owner: person('actor') };
    case 'handed-over':
      return { ...before, owner: person('to') };
    case 'released':
      return { ...before, owner: undefined };
    case 'decision-lost':
      return { ...before, deskDecides: true };
    case 'transfer-accepted':
      return { ...before, department: text('to'), owner: undefined, deskDecides: false };
    case 'ruled':
      return text('department') === before.department
        ? before
        : { ...before, department: text('department'), owner: undefined, deskDecides: false };
    case 'amended':
      return typeof facts.to === 'string'
        ? { ...before, department: facts.to, owner: undefined, deskDecides: false }
        : before;
    case 'subject-named':
      return facts.relieved === true ? { ...before, owner: undefined } : before;
    case 'paused':
      return { ...before, waitingFor: facts.waitingFor === 'complainant' ? 'complainant' : 'third-party' };
    case 'resumed':
      return { ...before, waitingFor: null };
    case 'answered':
      return { ...before, phase: 'answered', waitingFor: null };
    case 'called-back':
      return facts.outcome === 'unreachable' ? before : { ...before, phase: 'called-back' };
    case 'reopened':
      return { ...before, phase: 'open' };
    case 'second-stage':
      return { ...before, phase: 'open', owner: person('reviewer'), waitingFor: null };
    case 'closed':
    case 'withdrawn':
    case 'misfiled':
    case 'merged':
      return { ...before, phase: 'ended' };
    default:
      return before;
  }
}

/** The desk holds it between the answer and the callback, and where the department lost the decision. */
function chargeOf({ department, owner, deskDecides, waitingFor, phase }: Holding): Charge {
  if (waitingFor !== null) return { kind: waitingFor };
  if (phase === 'answered') return { kind: 'desk' };
  if (owner !== undefined) return { kind: 'person', person: owner };
  return deskDecides || phase === 'called-back' ? { kind: 'desk' } : { kind: 'department', department };
}

function sameCharge(one: Charge, other: Charge): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
