import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { currenciesOf, mayEverApprove } from './approval-tier.ts';
import { entryOf, samePerson } from './people.ts';

export interface DelegationPlan {
  receiver: PersonId;
  /** Inclusive, in minor units. */
  upTo: number;
  currency: string;
  startsAt: number;
  /** Exclusive. */
  endsAt: number;
}

export type DelegationProblem =
  | 'to-yourself'
  | 'receiver-unknown'
  | 'ends-before'
  | 'not-in-future'
  | 'currency';

/** What is wrong with a planned delegation, if anything. */
export function delegationProblem(
  organisation: Organisation,
  giver: PersonId,
  plan: DelegationPlan,
  now: number,
): DelegationProblem | undefined {
  if (entryOf(organisation, plan.receiver) === undefined) return 'receiver-unknown';
  if (samePerson(organisation, giver, plan.receiver)) return 'to-yourself';
  if (plan.endsAt <= plan.startsAt) return 'ends-before';
  if (plan.endsAt <= now) return 'not-in-future';
  return currenciesOf(organisation).includes(plan.currency) ? undefined : 'currency';
}

/** Only who may approve something has anything to delegate. */
export function refuseDelegating(organisation: Organisation, giver: PersonId): Refusal | undefined {
  if (mayEverApprove(organisation, giver)) return undefined;
  const who = organisation.people
    .map(({ id }) => id)
    .filter((person) => mayEverApprove(organisation, person));
  return refuse({ code: 'nothing-to-let', who });
}
