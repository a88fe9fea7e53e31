import { toFollow } from '../../domain/clocks/joining.ts';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { NoticeBody } from '../../domain/facts/notice.ts';
import { playbooksOf } from '../../domain/facts/playbook.ts';
import { departmentOf, slackOf } from '../../domain/people/people.ts';
import { askOf } from '../../domain/reading/asking.ts';
import { likeRemedies } from '../../operations/answering/propose-remedy.ts';
import { findSameLesson } from '../../operations/closing/find-same-lesson.ts';
import type { Context } from '../../operations/context.ts';
import { readEarlier } from '../../operations/posting/read-earlier.ts';
import { readWords } from '../../operations/posting/read-words.ts';
import { readDigest } from '../../operations/reading/read-digest.ts';
import { readChannel } from '../../operations/routing/read-channel.ts';
import { recognise } from '../../operations/visitor.ts';
import { findHoles } from '../../operations/watching/read-roster.ts';
import { promiseOffer } from '../answering/agreement-message.ts';
import { checklistMessage } from '../answering/checklist.ts';
import type { Message } from '../blocks/message.ts';
import { namesFor, peopleOf } from '../blocks/names.ts';
import { type Reader, readerOf } from '../blocks/reader.ts';
import { complaintCard } from '../case/card.ts';
import { digestFailed, directMessage } from '../case/direct-message.ts';
import { categoryName } from '../case/summary.ts';
import { threadLine } from '../case/thread-line.ts';
import { type Ping, pingMessage } from '../clocks/ping.ts';
import { callbackWanted } from '../closing/callback-wanted.ts';
import { correctionMessage, isOfCorrection } from '../closing/correction.ts';
import { digestMessage } from '../reading/digest.ts';
import { leftBehind, majorReport } from '../routing/grading.ts';
import { routingCard } from '../routing/routing-message.ts';
import { preflightMessage } from '../watching/roster.ts';
import { canSee, channelReader, isPublic, peopleIn } from './readers.ts';

/** A notice's words, made at the moment it leaves, from what the store holds then. */
export interface Renderer {
  card(it: Case): Promise<Message>;
  thread(it: Case, body: Extract<NoticeBody, { kind: 'thread' }>): Promise<Message>;
  direct(it: Case, body: Extract<NoticeBody, { kind: 'direct' }>): Promise<Message>;
  promiseOffer(it: Case, body: Extract<NoticeBody, { kind: 'promise-offer' }>): Promise<Message>;
  callbackWanted(it: Case): Promise<Message>;
  channel(it: Case, body: Extract<NoticeBody, { kind: 'channel' }>): Promise<Message>;
  leftBehind(it: Case): Promise<Message>;
  pings(
    workspace: string,
    person: PersonId,
    pings: readonly { it: Case; body: Extract<NoticeBody, { kind: 'ping' }> }[],
  ): Promise<Message>;
  digest(workspace: string, body: Extract<NoticeBody, { kind: 'digest' }>): Promise<Message>;
  /** Undefined where somebody is there after all. */
  preflight(
    workspace: string,
    body: Extract<NoticeBody, { kind: 'preflight' }>,
  ): Promise<Message | undefined>;
  digestFailed(workspace: string, body: Extract<NoticeBody, { kind: 'digest-failed' }>): Promise<Message>;
}

export function renderer(context: Context): Renderer {
  return {
    async card(it) {
      const { organisation } = await policyOf(it);
      const channel = await readChannel(context, it.complaint);
      return complaintCard({
        it,
        organisation,
        names: await namesFor(context, it.complaint.workspace, organisation, peopleOf(it)),
        reader: channelReader(organisation, it),
        public: isPublic(channel),
        now: context.now(),
      });
    },
    async thread(it, { say }) {
      const { organisation } = await policyOf(it);
      const channel = await readChannel(context, it.complaint);
      const people = [...peopleOf(it), ...peopleIn(say)];
      if (say.type === 'checklist') {
        return checklistMessage({
          it,
          playbooks: playbooksOf(context.playbooks, organisation, it),
          names: await namesFor(context, it.complaint.workspace, organisation, people),
          reader: channelReader(organisation, it),
          public: isPublic(channel),
        });
      }
      return threadLine({
        it,
        say,
        organisation,
        names: await namesFor(context, it.complaint.workspace, organisation, people),
        reader: channelReader(organisation, it),
        public: isPublic(channel),
        note: await quoted(it, say),
        canSee: (person) => canSee(organisation, channel, person),
        sameLesson: say.type === 'ready-to-close' ? await findSameLesson(context, it) : undefined,
      });
    },
    async direct(it, { person, say }) {
      const { organisation } = await policyOf(it);
      const reader = await personReader(it.complaint.workspace, person);
      if (isOfCorrection(say)) {
        const people = [...peopleOf(it), ...peopleIn(say)];
        return correctionMessage(it, say, {
          names: await namesFor(context, it.complaint.workspace, organisation, people),
          reader,
          earlier: (await readEarlier(context, it, say))?.reference,
        });
      }
      return directMessage({
        it,
        person,
        say,
        organisation,
        names: await namesFor(context, it.complaint.workspace, organisation, [
          ...peopleOf(it),
          ...peopleIn(say.type === 'confidential' ? say.line : say),
        ]),
        reader,
        note: await quoted(it, say.type === 'confidential' ? say.line : say),
        receipt: () => ({ it, organisation, reader }),
        like: say.type === 'approval-wanted' ? await likeRemedies(context, it) : [],
      });
    },
    async callbackWanted(it) {
      const { organisation } = await policyOf(it);
      const names = await namesFor(context, it.complaint.workspace, organisation, peopleOf(it));
      // The desk's channel speaks the workspace's language.
      return callbackWanted(it, names, readerOf(organisation.workspace));
    },
    async promiseOffer(it, { person, note }) {
      return promiseOffer(it.complaint.id, note, await personReader(it.complaint.workspace, person));
    },
    async channel(it, { say }) {
      const { organisation } = await policyOf(it);
      if (say.type !== 'major') {
        const language = departmentOf(organisation, say.department)?.language;
        const { timezone, language: common } = organisation.workspace;
        return routingCard(
          { it, organisation, reader: readerOf({ language: language ?? common, timezone }) },
          say,
        );
      }
      return majorReport({ it, organisation, reader: readerOf(organisation.workspace) });
    },
    async leftBehind(it) {
      const { organisation } = await policyOf(it);
      return leftBehind(it.complaint.reference, channelReader(organisation, it));
    },
    async pings(workspace, person, pings) {
      const { organisation } = await context.policies.of(workspace);
      const reader = await personReader(workspace, person);
      const lines: Ping[] = pings.map(({ it, body }) => ({
        ...body,
        complaint: it.complaint.id,
        reference: it.complaint.reference,
        category: categoryName(organisation, it.complaint, reader),
        asks: askOf(body) === 'following' && toFollow(organisation, it, person).length > 0,
      }));
      return pingMessage(lines, reader);
    },
    async digest(workspace, { week, language }) {
      const { organisation } = await context.policies.of(workspace);
      const reader = readerOf({ language, timezone: organisation.workspace.timezone });
      return digestMessage(await readDigest(context, workspace, week), organisation, reader);
    },
    async preflight(workspace, { person }) {
      const { organisation } = await context.policies.of(workspace);
      const { holes, from, to } = await findHoles(context, workspace);
      if (holes.length === 0) return undefined;
      const people = holes.flatMap(({ gap }) =>
        gap.kind === 'about' ? gap.subjects : 'person' in gap ? [gap.person] : [],
      );
      const names = await namesFor(context, workspace, organisation, people);
      return preflightMessage(
        holes,
        { from, to },
        organisation,
        names,
        await personReader(workspace, person),
      );
    },
    async digestFailed(workspace, body) {
      return digestFailed(body, await personReader(workspace, body.person));
    },
  };

  function policyOf(it: Case) {
    return context.policies.of(it.complaint.workspace);
  }

  async function quoted(it: Case, say: object): Promise<string | undefined> {
    return 'entry' in say && typeof say.entry === 'number' ? readWords(context, it, say.entry) : undefined;
  }

  /** Slack is asked for the language of somebody who was never met before. */
  async function personReader(workspace: string, person: PersonId): Promise<Reader> {
    const { organisation } = await context.policies.of(workspace);
    return readerOf(await recognise(context, { workspace, slack: slackOf(organisation, person) ?? person }));
  }
}
