import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { entryOf, slackOf } from '../../domain/people/people.ts';
import type { Context } from '../../operations/context.ts';
import { namesOf } from '../../operations/people/names-of.ts';
import { escapeText } from './text.ts';

/** What people are called, ready for mrkdwn. */
export interface Names {
  name(person: PersonId | null): string;
  /** Notifies; the name where there is no Slack account. */
  mention(person: PersonId): string;
}

/** What a Slack user is called in what people wrote; those not listed keep their id. */
export function callNames(organisation: Organisation): (slack: string) => string {
  return (slack) => entryOf(organisation, slack)?.name ?? slack;
}

/** Looks up the names of the people of a message; staff whom the organisation file does not list too. */
export async function namesFor(
  context: Context,
  workspace: string,
  organisation: Organisation,
  people: readonly (PersonId | null)[],
): Promise<Names> {
  const known = await namesOf(context, workspace, organisation, people);
  const name = (person: PersonId | null) =>
    person === null ? '—' : escapeText(entryOf(organisation, person)?.name ?? known.get(person) ?? person);
  return {
    name,
    mention(person) {
      const slack = slackOf(organisation, person);
      return slack === undefined ? name(person) : `<@${slack}>`;
    },
  };
}

/** Everybody a case may speak of. */
export function peopleOf(it: Case): (PersonId | null)[] {
  const { complaint } = it;
  return [
    complaint.reporter,
    complaint.owner,
    complaint.subject,
    complaint.closedBy,
    ...complaint.claimDelegations.flatMap(({ to, by }) => [to, by]),
    ...it.points.map((point) => point.foundBy),
    ...it.remedies.map((remedy) => remedy.proposedBy),
    ...it.responses.map((response) => response.givenBy),
    ...it.approvals.flatMap(({ asked, askedBy, decidedBy, onBehalfOf }) => [
      ...asked,
      askedBy,
      decidedBy,
      onBehalfOf,
    ]),
    ...it.promises.map((promise) => promise.madeBy),
    ...it.contacts.map((contact) => contact.contactedBy),
    ...it.callbacks.map((callback) => callback.calledBy),
    ...it.steps.map((step) => step.doneBy),
    ...it.correctiveActions.flatMap(({ owner, doneBy, checkedBy }) => [owner, doneBy, checkedBy]),
    ...it.escalations.map((escalation) => escalation.person),
    ...it.deadlines.map((deadline) => deadline.holder),
    ...it.extensions.map((extension) => extension.extendedBy),
    it.lesson?.learnedBy ?? null,
  ];
}
