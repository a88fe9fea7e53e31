import type { DirectSay, Duty } from '../../src/domain/facts/notice.ts';
import type { Frame } from './frames.ts';
import { threadSays } from './thread-says.ts';

/** Every kind of direct message, at least once: the type asks for those that are missing. */
export type Directs = { [Type in DirectSay['type']]: Extract<DirectSay, { type: Type }>[] };

const by = 'chen';
const entry = 1;
const duties: Duty[] = ['claim', 'approve', 'callback', 'sign-head', 'sign-audit', 'investigate'];
const type = <Type extends DirectSay['type']>(name: Type) => ({ type: name });

export function directSays(frame: Frame): Directs {
  const { it, many, now: dueAt, write } = frame;
  const references = many(5, (index) => `RD-2026-${String(index).padStart(6, '0')}`, 1);
  const action = it.correctiveActions[0]?.id ?? 'gone';
  const promise = it.promises[0]?.id ?? 'gone';
  const file = it.files[0]?.id ?? 'gone';
  const sides = it.hearings[0]?.sides ?? ['fresh'];
  const department = 'deli';
  const earlier = 'c0';
  return {
    'correct-this': [{ ...type('correct-this'), action, by }],
    'check-effect': [{ ...type('check-effect'), action, by }],
    'lesson-failed': [{ ...type('lesson-failed'), earlier }],
    'lesson-held': [{ ...type('lesson-held'), earlier }],
    'transfer-wanted': [{ ...type('transfer-wanted'), department, entry }],
    'transfer-answered': [true, false].map((accepted) => ({
      ...type('transfer-answered'),
      by,
      accepted,
      department,
      entry,
    })),
    'hearing-wanted': [{ ...type('hearing-wanted'), sides }],
    'cooperation-wanted': [{ ...type('cooperation-wanted'), entry }],
    'second-stage-yours': [{ ...type('second-stage-yours'), entry }],
    receipt: [
      {
        ...type('receipt'),
        alike: references,
        ...(frame.size === 'shortest' ? {} : { precedent: { reference: 'RD-2026-000008', department } }),
      },
    ],
    'handed-to-you': [{ ...type('handed-to-you'), by, entry }],
    'question-for-you': [{ ...type('question-for-you'), by, entry }],
    'claim-delegated-to-you': [{ ...type('claim-delegated-to-you'), by, entry }],
    'reopened-to-you': [type('reopened-to-you')],
    'pause-over': [type('pause-over')],
    'tell-extension': [{ ...type('tell-extension'), clock: 'response', dueAt, entry }],
    'approval-wanted': [...it.approvals.map(({ id }) => id), 'gone'].map((approval) => ({
      ...type('approval-wanted'),
      approval,
    })),
    'nobody-may-approve': [{ ...type('nobody-may-approve'), approval: 'p1' }],
    'approval-answer': [true, false].map((approved) => ({ ...type('approval-answer'), by, approved, entry })),
    'counter-proposal-wanted': [{ ...type('counter-proposal-wanted'), entry }],
    'delegated-to-you': [{ ...type('delegated-to-you'), by, entry }],
    composed: [{ ...type('composed'), version: 1 }],
    'promise-due': [{ ...type('promise-due'), promise }],
    'promise-broken': [{ ...type('promise-broken'), promise }],
    'card-failed': ['not_in_channel', write(80)].map((problem) => ({
      ...type('card-failed'),
      channel: 'C0FRESH',
      problem,
    })),
    'alike-found': [{ ...type('alike-found'), references }],
    'file-refused': ['too-large', write(300)].map((reason) => ({ ...type('file-refused'), file, reason })),
    'file-copy': [{ ...type('file-copy'), file }],
    major: [true, false].map((investigates) => ({ ...type('major'), investigates })),
    'sign-wanted': (['head', 'audit'] as const).map((signedAs) => ({ ...type('sign-wanted'), signedAs })),
    stranded: duties.map((duty) => ({ ...type('stranded'), duty })),
    'in-confidence': [type('in-confidence')],
    confidential: Object.values(threadSays(frame))
      .flat()
      .map((line) => ({ ...type('confidential'), line })),
    relieved: [type('relieved')],
    'call-wanted': [type('call-wanted')],
  };
}
