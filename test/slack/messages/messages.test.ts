import type { NoticeBody } from '../../../src/domain/facts/notice.ts';
import { type Renderer, renderer } from '../../../src/slack/posting/render.ts';
import { gaps } from '../case/direct-message.ts';
import { contextOf } from '../context-of.ts';
import { type Directs, directSays } from '../direct-says.ts';
import type { Message } from '../faults.ts';
import { type Frame, frames } from '../frames.ts';
import { broughtTo } from '../longest.ts';
import { pingsOf } from '../pings-of.ts';
import { type Gap, gapAtLength, type Row, testRows } from '../rows.ts';
import { threadSays } from '../thread-says.ts';

/** What a notice becomes when it leaves, in a private channel and in an open one. */
function message(
  as: string,
  said: (render: Renderer, frame: Frame) => Promise<Message | undefined>[],
  { gap, nameless = false }: { gap?: Gap | undefined; nameless?: boolean } = {},
): Row {
  return {
    of: renderer,
    as,
    on: 'message',
    draw: async (frame) => {
      const contexts = [true, false].map((isPrivate) => contextOf(frame, isPrivate));
      const all = await Promise.all(contexts.flatMap((context) => said(renderer(context), frame)));
      return all.filter((each) => each !== undefined);
    },
    says: ({ it }) => (nameless ? [] : [it.complaint.reference]),
    gap,
  };
}

const directs = Object.keys(directSays(frames[0]!)) as (keyof Directs)[];

/** A row or more for every kind of notice that says something of its own; the type asks for those that are missing. */
const rows: Record<NoticeBody['kind'], Row[]> = {
  card: [message('card', (render, { it }) => [render.card(it), render.card(broughtTo('closed', it))])],
  thread: [
    message(
      'checklist',
      (render, { it, playbooks, now }) => {
        const chosen = { workspace: 'T0', complaint: 'c1', chosenBy: 'chen', chosenAt: now };
        const chosenPlaybooks = playbooks.map(({ id }) => ({ ...chosen, playbook: id }));
        return [render.thread({ ...it, chosenPlaybooks }, { kind: 'thread', say: { type: 'checklist' } })];
      },
      { nameless: true, gap: gapAtLength('Forty steps at their longest do not fit.', 'msg_blocks_too_long') },
    ),
    message(
      'lines in a thread',
      (render, frame) => {
        const lines = Object.values(threadSays(frame)).flat();
        return lines.map((say) => render.thread(broughtTo('called-back', frame.it), { kind: 'thread', say }));
      },
      { nameless: true },
    ),
  ],
  direct: directs.map((type) =>
    message(
      `${type} to one person`,
      (render, frame) =>
        directSays(frame)[type].map((say) => render.direct(frame.it, { kind: 'direct', person: 'li', say })),
      { gap: gaps[type] },
    ),
  ),
  ping: [
    message('pings', (render, frame) => {
      const pings = pingsOf(frame).map((body) => ({ it: frame.it, body }));
      return [render.pings('T0', 'sun', pings)];
    }),
  ],
  channel: [
    message('messages to other channels', (render, { it }) =>
      [
        { type: 'major' as const },
        { type: 'transfer-wanted' as const, from: 'fresh', department: 'deli' },
        { type: 'cooperation-wanted' as const, department: 'deli' },
      ].map((say) => render.channel(it, { kind: 'channel', channel: 'C0DELI', say })),
    ),
  ],
  'left-behind': [message('what is left behind', (render, { it }) => [render.leftBehind(it)])],
  'promise-offer': [
    message(
      'offer of a promise',
      (render, { it }) => [render.promiseOffer(it, { kind: 'promise-offer', person: 'chen', note: 'n1' })],
      { nameless: true },
    ),
  ],
  'callback-wanted': [
    message('callback that is wanted', (render, { it }) => [
      render.callbackWanted(broughtTo('answered', it)),
    ]),
  ],
  preflight: [
    message(
      'preflight',
      (_, frame) => {
        // A hundred departments take half a second; `watching/roster.ts` words their gaps.
        const { departments } = frame.organisation;
        const organisation = { ...frame.organisation, departments: departments.slice(0, 5) };
        const render = renderer(contextOf({ ...frame, organisation }, true));
        return [render.preflight('T0', { kind: 'preflight', person: 'wu', date: '2026-11-23' })];
      },
      { nameless: true },
    ),
  ],
  digest: [
    message(
      'digest',
      (render, { language }) => [
        render.digest('T0', { kind: 'digest', week: '2026-W48', channel: 'C0LEAD', language }),
      ],
      { nameless: true, gap: gapAtLength('A hundred departments do not fit.', 'msg_blocks_too_long') },
    ),
  ],
  'digest-failed': [
    message(
      'digest that failed',
      (render, { write }) =>
        ['not_in_channel', write(80)].map((problem) => {
          const failed = { week: '2026-W48', channel: 'C0LEAD', problem };
          return render.digestFailed('T0', { kind: 'digest-failed', person: 'wu', ...failed });
        }),
      { nameless: true },
    ),
  ],
  // These bring another notice's message up to date, or take it away.
  renewed: [],
  untold: [],
  'file-gone': [],
};

testRows(Object.values(rows).flat());
