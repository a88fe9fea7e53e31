import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import { bodyOf, type NoticeBody } from '../../domain/facts/notice.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { slackOf } from '../../domain/people/people.ts';
import type { Outcome, Poster } from '../../operations/ports/poster.ts';
import { isReadBySubject } from '../../operations/posting/is-read-by-subject.ts';
import { mayBeTold } from '../../operations/posting/may-be-told.ts';
import { readNoticedCase } from '../../operations/posting/read-noticed-case.ts';
import { readPings } from '../../operations/posting/read-pings.ts';
import type { Shell } from '../shell.ts';
import { cardPost } from './card-post.ts';
import { confidence } from './confidence.ts';
import { directs } from './directs.ts';
import { earlierAttempt } from './earlier-attempt.ts';
import { fileCopies } from './file-copy.ts';
import { shareLetter } from './letter-file.ts';
import { messenger } from './messenger.ts';
import { obstacles } from './obstacles.ts';
import { renderer } from './render.ts';
import { renewal } from './renewal.ts';

type Body<Kind extends NoticeBody['kind']> = Extract<NoticeBody, { kind: Kind }>;

const nobody: Outcome = { outcome: 'skipped', reason: 'no Slack account' };

/** Posts notices to Slack and finds those that may have been posted already. */
export function slackPoster(shell: Shell): Poster {
  const { context, clientsOf, log } = shell;
  const render = renderer(context);
  const copies = fileCopies(shell);
  const quiet = confidence(shell, copies.takeBack);
  const direct = directs(shell);
  const messages = messenger(shell);
  const cards = cardPost(shell, messages, quiet.leaving);
  const renewing = renewal(shell, messages, render);
  const { outcomeOf } = obstacles(shell, direct);

  return {
    async post(notices, repeated) {
      const first = notices[0] as Notice;
      try {
        return await postBody(first, bodyOf(first), notices, repeated);
      } catch (error) {
        return outcomeOf(error, first);
      }
    },

    find: earlierAttempt(shell, direct, cards),
  };

  async function postBody(
    notice: Notice,
    body: NoticeBody,
    together: readonly Notice[],
    repeated: boolean,
  ): Promise<Outcome> {
    const { workspace } = notice;
    switch (body.kind) {
      case 'digest':
        return messages.send(notice, body.channel, await render.digest(workspace, body), { repeated });
      case 'digest-failed':
      case 'preflight': {
        const channel = await direct.channelOf(workspace, body.person);
        if (channel === undefined) return nobody;
        const message =
          body.kind === 'preflight'
            ? await render.preflight(workspace, body)
            : await render.digestFailed(workspace, body);
        if (message === undefined) return { outcome: 'skipped', reason: 'the gaps are closed' };
        return messages.send(notice, channel, message, { repeated });
      }
      case 'ping':
        return postPings(together, body.person, repeated);
    }
    const it = await readNoticedCase(context, notice);
    if (it === undefined) return { outcome: 'skipped', reason: 'the complaint is gone' };
    if (!(await mayBeTold(context, it, body))) return { outcome: 'skipped', reason: 'it is about them' };
    const { organisation } = await context.policies.of(workspace);
    switch (body.kind) {
      case 'card':
        return cards.card(notice, it, repeated, () => render.card(it));
      case 'thread':
        return postLine(notice, organisation, it, body, repeated);
      case 'promise-offer':
        return offerPromise(notice, organisation, it, body, repeated);
      case 'callback-wanted': {
        if (it.complaint.calledBackAt !== null || it.complaint.respondedAt === null) {
          return { outcome: 'skipped', reason: 'no callback is wanted any more' };
        }
        if (await isReadBySubject(context, it, notice.lane)) {
          return quiet.tellCallers(notice, organisation, it);
        }
        return messages.send(notice, notice.lane, await render.callbackWanted(it), { repeated });
      }
      case 'channel': {
        if (await isReadBySubject(context, it, notice.lane)) {
          return { outcome: 'skipped', reason: 'its subject reads this channel' };
        }
        return messages.send(notice, body.channel, await render.channel(it, body), { repeated });
      }
      case 'left-behind':
        return quiet.leaveBehind(notice, body, await render.leftBehind(it));
      case 'untold':
        return quiet.untell(notice, body.told);
      case 'file-gone':
        return copies.takeAllBack(notice, body.file);
      case 'renewed':
        return renewing.renew(it, body.notice);
      case 'direct':
        return postDirect(notice, it, body, repeated);
      default:
        return { outcome: 'skipped', reason: 'queued by an earlier release' };
    }
  }

  /** Each of its own complaint: what one of them says no more does not silence the others. */
  async function postPings(
    together: readonly Notice[],
    person: PersonId,
    repeated: boolean,
  ): Promise<Outcome> {
    const first = together[0] as Notice;
    const channel = await direct.channelOf(first.workspace, person);
    if (channel === undefined) return nobody;
    const due = await readPings(context, together);
    if (due.length === 0) return { outcome: 'skipped', reason: 'nothing is due any more' };
    const message = await render.pings(first.workspace, person, due);
    return messages.send(first, channel, message, { repeated, together: together.map(({ id }) => id) });
  }

  async function postLine(
    notice: Notice,
    organisation: Organisation,
    it: Case,
    body: Body<'thread'>,
    repeated: boolean,
  ): Promise<Outcome> {
    const { complaint, placement } = it;
    if (complaint.channel === null) return quiet.tellHandlers(notice, organisation, it, body.say);
    if (placement === null || placement.channel !== complaint.channel) {
      return { outcome: 'wait', seconds: 60, reason: 'the card is not posted yet' };
    }
    const message = await render.thread(it, body);
    if (body.say.type === 'checklist') {
      return cards.checklist(notice, placement, repeated, message);
    }
    return messages.send(notice, placement.channel, message, { repeated, thread: placement.ts });
  }

  async function postDirect(
    notice: Notice,
    it: Case,
    body: Body<'direct'>,
    repeated: boolean,
  ): Promise<Outcome> {
    const { say, person } = body;
    const channel = await direct.channelOf(notice.workspace, person);
    if (channel === undefined) return nobody;
    const tell = async () => messages.send(notice, channel, await render.direct(it, body), { repeated });
    if (say.type === 'file-copy') {
      return copies.hand(it, { person, file: say.file }, channel, tell);
    }
    const sent = await tell();
    if (say.type === 'composed') await attachLetter(notice, it, channel, say.version);
    return sent;
  }

  /** The text has arrived already; without its file it can still be copied. */
  async function attachLetter(notice: Notice, it: Case, channel: string, version: number): Promise<void> {
    const letter = it.compositions.find((each) => each.version === version);
    if (letter === undefined) return;
    try {
      await shareLetter(clientsOf(notice.workspace), channel, it.complaint.reference, letter);
    } catch (error) {
      log.warn({ error, notice: notice.id }, 'the composed answer went out without its file');
    }
  }

  /** Shown to its author once: whether an uncertain one arrived or not, it is never shown again. */
  async function offerPromise(
    notice: Notice,
    organisation: Organisation,
    it: Case,
    body: Body<'promise-offer'>,
    repeated: boolean,
  ): Promise<Outcome> {
    const user = slackOf(organisation, body.person);
    if (repeated || user === undefined || it.placement === null) {
      return { outcome: 'skipped', reason: 'offered once at most' };
    }
    const { channel, ts } = it.placement;
    const { text, blocks } = await render.promiseOffer(it, body);
    const { background } = clientsOf(notice.workspace);
    await background.chat.postEphemeral({ channel, user, thread_ts: ts, text, blocks });
    return { outcome: 'sent', channel };
  }
}
