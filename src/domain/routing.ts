import type { Department, Organisation } from './organisation.ts';
import { isLeadership, isOfAudit, isOfDepartment, isOfDesk, samePerson, slackOf } from './people.ts';
import type { Channel, PersonId } from './records.ts';

/** What is known of a channel when a complaint is placed; undefined when Slack was never asked. */
export type ChannelReading = Pick<Channel, 'private' | 'members' | 'archived' | 'joined'> | undefined;

/**
 * Where a complaint's card and thread stand (PRODUCT §2, "Placement"): the department's channel, unless
 * its subject could read it there. Slack cannot hide a message from one member, so what is not known to
 * be closed to the subject counts as open.
 */
export function placementOf(
  organisation: Organisation,
  department: Department | undefined,
  subject: PersonId | null,
  reading: ChannelReading,
): { channel: string; restricted: boolean } {
  if (department === undefined) return { channel: organisation.restricted.channel, restricted: true };
  if (subject === null) return { channel: department.channel, restricted: false };
  return couldRead(organisation, department, subject, reading)
    ? { channel: channelInConfidence(organisation, subject), restricted: true }
    : { channel: department.channel, restricted: false };
}

/** The restricted channel, which desk, audit and heads read; a complaint about one of them goes to leadership. */
function channelInConfidence(organisation: Organisation, subject: PersonId): string {
  const readsIt =
    isOfDesk(organisation, subject) ||
    isOfAudit(organisation, subject) ||
    organisation.departments.some(({ head }) => samePerson(organisation, subject, head ?? null));
  return readsIt && !isLeadership(organisation, subject)
    ? organisation.leadership.channel
    : organisation.restricted.channel;
}

function couldRead(
  organisation: Organisation,
  department: Department,
  subject: PersonId,
  reading: ChannelReading,
): boolean {
  if (isOfDepartment(organisation, subject, department)) return true;
  const slack = slackOf(organisation, subject);
  if (slack === undefined) return false;
  return reading === undefined || !reading.private || reading.members.includes(slack);
}
