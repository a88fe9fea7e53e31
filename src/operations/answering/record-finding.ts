import { type Finding, foundCase, recordFinding as record } from '../../domain/answering/finding.ts';
import { signaturesFound, withoutRecurrence, withRecurrence } from '../../domain/closing/recurrence.ts';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { act, type Deed } from '../act.ts';
import type { Context } from '../context.ts';

/**
 * Records what was found on one point. Where it shows that a lesson did not hold, those who were to see to it
 * are told at once; where a corrected finding no longer does, they are told that too.
 */
export function recordFinding(context: Context, deed: Deed, finding: Finding) {
  const { workspace } = deed.visitor;
  const correctionsOf = async (signatures: readonly string[]) => {
    const found = signatures.map((each) => context.store.correctionsBySignature(workspace, each));
    return (await Promise.all(found)).flat();
  };
  return act(context, deed, async (facts) => {
    const decision = record(facts, finding);
    if (isRefusal(decision)) return decision;
    const { number, outcome, cause } = finding;
    const before = signaturesFound(facts.it);
    const after = signaturesFound(foundCase(facts.it, { number, outcome, cause, foundBy: facts.actor }));
    const gone = before.filter((signature) => !after.includes(signature));
    const corrected = withoutRecurrence(facts, decision, await correctionsOf(gone));
    return withRecurrence(facts, corrected, await correctionsOf(after));
  });
}
