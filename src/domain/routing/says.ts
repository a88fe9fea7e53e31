import type { PersonId } from '../facts/actor.ts';
import type { Severity } from '../facts/severity.ts';

/** What is said in a complaint's thread of who has it. `entry`: the register entry that holds the words. */
export type ClaimSay =
  | { type: 'claimed'; by: PersonId }
  | { type: 'released'; by: PersonId; entry: number }
  | { type: 'handed-over'; by: PersonId; to: PersonId; entry: number }
  | { type: 'claim-delegated'; by: PersonId; to: PersonId; entry: number };

export type GradingSay =
  | { type: 'graded'; by: PersonId; severity: Severity; entry: number }
  /** A colleague is named: the card came here from another channel. */
  | { type: 'moved-here' }
  | { type: 'owner-removed'; owner: PersonId };

/** Where a complaint goes: to another department, or to a hearing. `department`: a department's id. */
export type RoutingSay =
  | { type: 'transfer-asked'; by: PersonId; department: string; entry: number }
  | { type: 'transferred'; by: PersonId; from: string; department: string }
  | { type: 'transfer-declined'; by: PersonId; department: string; entry: number }
  | { type: 'hearing-opened'; by: PersonId; sides: string[]; entry: number }
  | { type: 'case-stated'; by: PersonId; department: string }
  | { type: 'ruled'; by: PersonId; department: string; entry: number }
  | { type: 'cooperation'; by: PersonId; department: string; entry: number }
  /** What was ruled about a like complaint. */
  | { type: 'precedent'; reference: string; department: string };

/** What is said of it to one person. */
export type ClaimDirectSay =
  | { type: 'handed-to-you'; by: PersonId; entry: number }
  /** They may claim it now, and are asked to. */
  | { type: 'claim-delegated-to-you'; by: PersonId; entry: number };

export type GradingDirectSay =
  /** A complaint was graded major. */
  { type: 'major'; investigates: boolean } | { type: 'relieved' };

export type RoutingDirectSay =
  | { type: 'transfer-wanted'; department: string; entry: number }
  | { type: 'transfer-answered'; by: PersonId; accepted: boolean; department: string; entry: number }
  | { type: 'hearing-wanted'; sides: string[] }
  | { type: 'cooperation-wanted'; entry: number };

/** In a channel of another department: nothing personal. */
export type RoutingChannelSay =
  | { type: 'transfer-wanted'; from: string; department: string }
  | { type: 'cooperation-wanted'; department: string };
