import { type ClockSpan, clockReceipt, type HistoryEntry } from '../../domain/clocks/clock-receipt.ts';
import { clockworkOf } from '../../domain/clocks/deadline.ts';
import type { Case } from '../../domain/facts/case.ts';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import type { Json } from '../../domain/facts/register.ts';
import type { Entry, Secret } from '../../domain/facts/register-records.ts';
import type { Context } from '../context.ts';
import { readCase } from '../reading/read-case.ts';
import type { Visitor } from '../visitor.ts';

/** Every working minute of a complaint and who held it, for those who may read the case. */
export async function readClockReceipt(
  context: Context,
  visitor: Visitor,
  which: { complaint: string } | { reference: string },
): Promise<{ it: Case; spans: ClockSpan[]; now: number } | Refusal> {
  const it = await readCase(context, visitor, which);
  if (isRefusal(it)) return it;
  const { workspace, id, policyVersion } = it.complaint;
  const [entries, secrets, policy] = await Promise.all([
    context.store.entries(workspace, id),
    context.store.secrets(workspace, id),
    context.policies.of(workspace, policyVersion),
  ]);
  const { organisation, timetable } = policy;
  const clockwork = clockworkOf(it.complaint, { policy: organisation, timetable });
  const now = context.now();
  return { it, spans: clockReceipt(historyOf(entries, secrets), now, clockwork), now };
}

function historyOf(entries: readonly Entry[], secrets: readonly Secret[]): HistoryEntry[] {
  const told = new Map<number, { [field: string]: Json }>();
  for (const { sequence, field, value } of secrets) {
    told.set(sequence, { ...told.get(sequence), [field]: JSON.parse(value) as Json });
  }
  return entries.map(({ at, kind, body, sequence }) => ({
    at,
    kind,
    facts: JSON.parse(body) as { [fact: string]: Json },
    private: told.get(sequence) ?? {},
  }));
}
