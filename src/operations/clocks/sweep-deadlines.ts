import { whatLapsed } from '../../domain/clocks/deadline.ts';
import { actorsOf, recipients, sweepCase } from '../../domain/clocks/escalation.ts';
import type { Deadline } from '../../domain/clocks/records.ts';
import { afterLapses } from '../../domain/clocks/show-up.ts';
import type { Case } from '../../domain/facts/case.ts';
import { type Context, NoOrganisation } from '../context.ts';
import { lookAt } from '../look-at.ts';
import { type KnownRecipients, pingTimes } from './ping-times.ts';

const batch = 200;
/** A person with more lapses than this in one sweep is not mentioned in each thread. */
const mostMentions = 1;

/**
 * Looks at every deadline that wants it: nudges, breaches, steps up the ladder. Safe to run at any time
 * by any number of processes: each complaint is committed at its version.
 */
export async function sweepDeadlines(context: Context): Promise<{ swept: number }> {
  let swept = 0;
  let seen = '';
  const known: KnownRecipients = new Map();
  for (;;) {
    const due = await context.store.dueDeadlines(context.now(), batch);
    const cases = await load(context, due);
    const crowded = await crowdedPeople(context, cases);
    for (const it of cases) if (await sweepOne(context, it, crowded, known)) swept += 1;
    const fingerprint = due.map(({ id }) => id).join(' ');
    // What is still due after its turn was lost to a race: the next look will find it.
    if (due.length < batch || fingerprint === seen) break;
    seen = fingerprint;
  }
  if (swept > 0) context.wake();
  return { swept };
}

async function load(context: Context, due: readonly Deadline[]): Promise<Case[]> {
  const ids = new Map(due.map(({ workspace, complaint }) => [complaint, workspace]));
  const cases = await Promise.all(
    [...ids].map(([complaint, workspace]) => context.store.case(workspace, complaint)),
  );
  return cases.filter((it) => it !== undefined);
}

/** People to whom several complaints lapse at once: they get one message instead of many mentions. */
async function crowdedPeople(context: Context, cases: readonly Case[]): Promise<Set<string>> {
  const lapses = new Map<string, number>();
  for (const it of cases) {
    const policy = await policyOf(context, it);
    if (policy === undefined) continue;
    for (const deadline of it.deadlines) {
      if (whatLapsed(deadline, context.now()) !== 'breach') continue;
      const after = afterLapses(it, context.now());
      for (const person of actorsOf(policy.organisation, after, deadline.clock, deadline.holder)) {
        lapses.set(person, (lapses.get(person) ?? 0) + 1);
      }
    }
  }
  return new Set([...lapses].filter(([, count]) => count > mostMentions).map(([person]) => person));
}

async function sweepOne(
  context: Context,
  found: Case,
  crowded: ReadonlySet<string>,
  known: KnownRecipients,
): Promise<boolean> {
  const { workspace, id: complaint } = found.complaint;
  const changed = await lookAt(context, { workspace, complaint, found }, async (facts) => {
    const { it, organisation, now } = facts;
    const after = afterLapses(it, now);
    const people = it.deadlines.flatMap(({ clock, holder }) => actorsOf(organisation, after, clock, holder));
    const whenFor = await pingTimes(context, facts, recipients(organisation, after), known);
    return sweepCase(facts, !people.some((person) => crowded.has(person)), whenFor);
  });
  return changed === 'changed';
}

async function policyOf(context: Context, it: Case) {
  try {
    return await context.policies.of(it.complaint.workspace);
  } catch (error) {
    if (error instanceof NoOrganisation) return undefined;
    throw error;
  }
}
