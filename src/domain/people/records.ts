/** Records of people: who is away, who approves for whom, what Slack says of them. */

import type { PersonId } from '../facts/actor.ts';

/** An approver lets somebody else approve in their name, up to a limit and for a time. */
export interface Delegation {
  id: string;
  workspace: string;
  giver: PersonId;
  receiver: PersonId;
  /** Inclusive, in minor units. */
  upTo: number;
  currency: string;
  startsAt: number;
  /** Exclusive. */
  endsAt: number;
  givenAt: number;
  withdrawnAt: number | null;
}

/** Somebody is away; one row a person, the latest plan. */
export interface Absence {
  workspace: string;
  person: PersonId;
  startsAt: number;
  /** Exclusive: the instant of their return. */
  endsAt: number;
  /** Chosen for this absence; null leaves it to the organisation file. */
  substitute: PersonId | null;
  plannedBy: PersonId;
  plannedAt: number;
}

/** What Slack says of one of its users. */
export interface Profile {
  workspace: string;
  slack: string;
  name: string;
  /** Slack's locale, for example `zh-CN`. */
  locale: string | null;
  timezone: string | null;
  deactivated: boolean;
  /** Of another organisation, through Slack Connect. */
  external: boolean;
  refreshedAt: number;
}
