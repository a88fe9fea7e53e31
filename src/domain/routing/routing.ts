import type { PersonId } from '../facts/actor.ts';
import type { Department, Organisation } from '../facts/organisation.ts';
import { isOfDepartment, slackOf } from '../people/people.ts';
import type { Channel } from './records.ts';

/** What is known of a channel when a complaint is placed; undefined when Slack was never asked. */
export type SlackChannel = Pick<Channel, 'private' | 'members' | 'archived' | 'joined'> | undefined;

/** What is known of the two channels that a complaint may stand in. */
export interface Audiences {
  department: SlackChannel;
  restricted: SlackChannel;
}

/** `channel` is null where the subject could read every channel: then it is handled by direct messages. */
export interface Seat {
  channel: string | null;
  restricted: boolean;
}

/**
 * Where a complaint's card and thread stand (rules §2, "Placement"): the department's channel, unless
 * its subject could read it there. Slack cannot hide a message from one member, so what is not known to
 * be closed to the subject counts as open.
 */
export function placementOf(
  organisation: Organisation,
  department: Department | undefined,
  subject: PersonId | null,
  audiences: Audiences,
): Seat {
  if (subject === null) {
    return department === undefined
      ? { channel: organisation.restricted.channel, restricted: true }
      : { channel: department.channel, restricted: false };
  }
  const staysOutside =
    department !== undefined &&
    !isOfDepartment(organisation, subject, department) &&
    !couldRead(organisation, subject, audiences.department);
  if (staysOutside) return { channel: department.channel, restricted: false };
  return restrictedSeat(organisation, subject, audiences.restricted);
}

/** The restricted channel, or none where the subject could read that one too (head, desk, audit). */
export function restrictedSeat(
  organisation: Organisation,
  subject: PersonId | null,
  reading: SlackChannel,
): Seat {
  const open = subject !== null && couldRead(organisation, subject, reading);
  return { channel: open ? null : organisation.restricted.channel, restricted: true };
}

export function couldRead(organisation: Organisation, person: PersonId, reading: SlackChannel): boolean {
  const slack = slackOf(organisation, person);
  if (slack === undefined) return false;
  return reading === undefined || !reading.private || reading.members.includes(slack);
}
