import type { Ending } from '../closing/records.ts';

import type { Amended } from '../filing/amendable.ts';
import type { PersonId } from './actor.ts';

/** What is said of where a complaint goes: to another department, to a hearing, to an end, to a second look. */
export type RoutingSay =
  /** `department`: a department's id; `entry`: the register entry that holds the words. */
  | { type: 'transfer-asked'; by: PersonId; department: string; entry: number }
  | { type: 'transferred'; by: PersonId; from: string; department: string }
  | { type: 'transfer-declined'; by: PersonId; department: string; entry: number }
  | { type: 'hearing-opened'; by: PersonId; sides: string[]; entry: number }
  | { type: 'case-stated'; by: PersonId; department: string }
  | { type: 'ruled'; by: PersonId; department: string; entry: number }
  | { type: 'cooperation'; by: PersonId; department: string; entry: number }
  | { type: 'amended'; by: PersonId; fields: Amended[]; entry: number }
  /** `into`: the reference of the complaint that goes on. */
  | { type: 'ended'; by: PersonId; as: Ending; into: string | null; entry: number }
  | { type: 'absorbed'; by: PersonId; reference: string }
  /** What was ruled about a like complaint. */
  | { type: 'precedent'; reference: string; department: string }
  | { type: 'second-stage'; owner: PersonId | null; entry: number };

export type RoutingDirectSay =
  | { type: 'transfer-wanted'; department: string; entry: number }
  | { type: 'transfer-answered'; by: PersonId; accepted: boolean; department: string; entry: number }
  | { type: 'hearing-wanted'; sides: string[] }
  | { type: 'cooperation-wanted'; entry: number }
  | { type: 'second-stage-yours'; entry: number };

/** In a channel of another department: nothing personal. */
export type RoutingChannelSay =
  | { type: 'transfer-wanted'; from: string; department: string }
  | { type: 'cooperation-wanted'; department: string };
