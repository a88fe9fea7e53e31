import type { KnownBlock } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import { type NoticeDraft, noticeRow, personLane, type ThreadSay } from '../../domain/facts/notice.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { insert, type Write } from '../../domain/facts/write.ts';
import { callers } from '../../domain/people/callback-right.ts';
import { isOfDesk, samePerson } from '../../domain/people/people.ts';
import { confidants } from '../../domain/routing/subject.ts';
import type { Outcome } from '../../operations/ports/poster.ts';
import { readNotices } from '../../operations/posting/read-notices.ts';
import type { Message } from '../blocks/message.ts';
import type { Shell } from '../shell.ts';
import { copiedFile } from './file-copy.ts';
import { isGone } from './messenger.ts';

function unlessGone(error: unknown): void {
  if (!isGone(error)) throw error;
}

/** What leaves Slack's channels alone because a complaint's subject reads them. */
export function confidence({ context, clientsOf }: Shell, takeCopyBack: (copy: Notice) => Promise<void>) {
  function queued({ workspace, complaint }: Notice, draft: NoticeDraft): Write {
    const frame = { id: context.newId(), workspace, complaint, now: context.now() };
    return insert('notices', noticeRow(draft, frame));
  }

  function instead(notice: Notice, people: readonly PersonId[], draftFor: (person: PersonId) => NoticeDraft) {
    const writes = people.map((person) => queued(notice, draftFor(person)));
    return { outcome: 'skipped', reason: 'told in confidence', writes } satisfies Outcome;
  }

  async function unsay({ workspace, channel, ts }: Notice): Promise<void> {
    if (channel === null || ts === null) return;
    await clientsOf(workspace).background.chat.delete({ channel, ts }).catch(unlessGone);
  }

  return {
    /** A complaint without a channel has no thread: each line reaches those who handle it one by one. */
    tellHandlers(notice: Notice, organisation: Organisation, it: Case, say: ThreadSay): Outcome {
      if (say.type === 'checklist') return { outcome: 'skipped', reason: 'it has no thread' };
      const by = 'by' in say ? say.by : null;
      const people = confidants(organisation, it).filter((person) => !samePerson(organisation, person, by));
      return instead(notice, people, (person) => ({
        key: `confidential:${notice.id}:${person}`,
        lane: personLane(person),
        body: { kind: 'direct', person, say: { type: 'confidential', line: say } },
      }));
    },

    /** Those of the desk who may call are asked one by one; who calls in their place was asked so anyway. */
    tellCallers(notice: Notice, organisation: Organisation, it: Case): Outcome {
      const people = callers(organisation, it.complaint).filter((person) => isOfDesk(organisation, person));
      return instead(notice, people, (person) => ({
        key: `call-wanted:${notice.id}:${person}`,
        lane: personLane(person),
        body: { kind: 'direct', person, say: { type: 'call-wanted' } },
      }));
    },

    /** A card that was on its way while its complaint moved is left behind as soon as it stands. */
    leaving(notice: Notice, { channel, ts }: { channel: string; ts: string }): Write {
      return queued(notice, {
        key: `left-behind:${notice.complaint}:${channel}:${ts}`,
        lane: channel,
        body: { kind: 'left-behind', channel, ts },
      });
    },

    /** The old card becomes a bare reference; what the app itself said to the subject is taken away. */
    async leaveBehind(
      notice: Notice,
      { channel, ts }: { channel: string; ts: string },
      message: Message,
    ): Promise<Outcome> {
      const { chat } = clientsOf(notice.workspace).background;
      const sent = await readNotices(context, notice);
      const lines = sent.filter((each) => each.kind === 'thread' && each.channel === channel);
      const { text } = message;
      await chat.update({ channel, ts, text, blocks: message.blocks as KnownBlock[] }).catch(unlessGone);
      for (const line of lines) await unsay(line);
      return { outcome: 'sent', channel, ts };
    },

    /** Takes away what somebody was told directly about a complaint that turns out to be about them. */
    async untell(notice: Notice, told: PersonId): Promise<Outcome> {
      const sent = await readNotices(context, notice);
      for (const each of sent.filter(({ kind, lane }) => kind === 'direct' && lane === personLane(told))) {
        if (copiedFile(each) === undefined) await unsay(each);
        else await takeCopyBack(each);
      }
      return { outcome: 'sent' };
    },
  };
}
