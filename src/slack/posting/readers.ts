import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { departmentOf, slackOf } from '../../domain/people/people.ts';
import type { Channel } from '../../domain/routing/records.ts';
import { type Reader, readerOf } from '../blocks/reader.ts';

/** What is not known to be private is treated as public: it shows less. */
export function isPublic(channel: Channel | undefined): boolean {
  return channel === undefined || !channel.private;
}

/** A department's channel speaks the department's language, the restricted one the workspace's. */
export function channelReader(organisation: Organisation, it: Case): Reader {
  const department = departmentOf(organisation, it.complaint.department);
  const language = it.complaint.restricted ? undefined : department?.language;
  const { timezone } = organisation.workspace;
  return readerOf({ language: language ?? organisation.workspace.language, timezone });
}

export function canSee(organisation: Organisation, channel: Channel | undefined, person: PersonId): boolean {
  const slack = slackOf(organisation, person);
  if (slack === undefined) return false;
  if (channel === undefined || !channel.private) return true;
  return channel.members.includes(slack);
}

export function peopleIn(say: object): PersonId[] {
  return ['by', 'to', 'of', 'owner', 'joins', 'onBehalfOf']
    .flatMap((key) => (say as Record<string, unknown>)[key])
    .filter((person): person is PersonId => typeof person === 'string');
}
