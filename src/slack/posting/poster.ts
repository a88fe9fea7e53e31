import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case.ts';
import { bodyOf, type NoticeBody, noticeRow, personLane } from '../../domain/notice.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { departmentOf, samePerson, slackOf } from '../../domain/people.ts';
import { isSubject } from '../../domain/rank.ts';
import type { Notice, PersonId } from '../../domain/records.ts';
import { insert, put, type Write } from '../../domain/write.ts';
import type { Outcome, Poster } from '../../operations/outbound.ts';
import { context as contextBlock } from '../blocks.ts';
import type { Message } from '../cards/card.ts';
import { retryAfter, slackError } from '../clients.ts';
import { metadataType } from '../ids.ts';
import { readerOf } from '../reader.ts';
import type { Shell } from '../shell.ts';
import { clamp } from '../text.ts';
import { confidence } from './confidence.ts';
import { shareLetter } from './letter-file.ts';
import { renderer } from './render.ts';
import { pingsOf, renewed } from './renewed.ts';

/** A channel that lets nobody in is tried again after a quarter of an hour; it may have been mended. */
const blockedSeconds = 900;

const blocked = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'missing_scope',
  'posting_to_general_channel_denied',
  'restricted_action_read_only_channel',
]);
const goneMessage = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);
const nobodyThere = new Set([
  'user_not_found',
  'user_disabled',
  'user_not_visible',
  'cannot_dm_bot',
  'account_inactive',
]);
const lockedOut = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'team_access_not_granted',
]);
const perhapsDone = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/** So many further notices of one message are named in its metadata, which may not grow without end. */
const mostNamed = 100;

/** Posts notices to Slack and finds those that may have been posted already. */
export function slackPoster(shell: Shell): Poster {
  const { context, clientsOf, log } = shell;
  const render = renderer(context);
  const quiet = confidence(shell);
  const directs = new Map<string, string>();

  return {
    async post(notices, repeated) {
      const first = notices[0] as Notice;
      try {
        return await postBody(first, bodyOf(first), notices, repeated);
      } catch (error) {
        return outcomeOf(error, first);
      }
    },

    async find(notice) {
      const body = bodyOf(notice);
      // What only one person sees stands in no history.
      if (body.kind === 'promise-offer') return 'unreadable';
      // Bringing a message up to date twice changes nothing.
      if (body.kind === 'renewed') return 'absent';
      const { background } = clientsOf(notice.workspace);
      try {
        const channel = await destination(notice, body);
        if (channel === undefined) return 'absent';
        const oldest = String(Math.floor(notice.createdAt / 1000) - 60);
        const options = { channel, limit: 100, include_all_metadata: true, oldest } as const;
        const thread = body.kind === 'thread' ? (await caseOf(notice))?.placement?.ts : undefined;
        const page =
          thread === undefined
            ? await background.conversations.history(options)
            : await background.conversations.replies({ ...options, ts: thread });
        const mine = page.messages?.find(
          ({ metadata }) =>
            metadata?.event_type === metadataType && carries(metadata.event_payload, notice.id),
        );
        if (mine?.ts !== undefined) {
          const writes = body.kind === 'card' ? await foundCard(notice, channel, mine.ts) : [];
          return { found: { channel, ts: mine.ts }, writes };
        }
        return page.has_more === true ? 'unreadable' : 'absent';
      } catch (error) {
        log.warn({ error, notice: notice.id }, 'could not look for an earlier attempt');
        return 'unreadable';
      }
    },
  };

  /** Where a card stands whose answer was lost; what it shows is not known, so the next change is drawn. */
  async function foundCard(notice: Notice, channel: string, ts: string): Promise<Write[]> {
    const it = await caseOf(notice);
    if (it === undefined) return [];
    const { workspace, id: complaint } = it.complaint;
    return [put('placements', { workspace, complaint, channel, ts, revision: it.placement?.revision ?? 0 })];
  }

  async function postBody(
    notice: Notice,
    body: NoticeBody,
    together: readonly Notice[],
    repeated: boolean,
  ): Promise<Outcome> {
    if (body.kind === 'digest-failed') {
      const channel = await directChannel(notice.workspace, body.person);
      if (channel === undefined) return { outcome: 'skipped', reason: 'no Slack account' };
      return send(notice, channel, await render.digestFailed(notice.workspace, body), repeated);
    }
    if (body.kind === 'preflight') {
      const channel = await directChannel(notice.workspace, body.person);
      if (channel === undefined) return { outcome: 'skipped', reason: 'no Slack account' };
      const message = await render.preflight(notice.workspace, body);
      if (message === undefined) return { outcome: 'skipped', reason: 'the gaps are closed' };
      return send(notice, channel, message, repeated);
    }
    if (body.kind === 'digest') {
      return send(notice, body.channel, await render.digest(notice.workspace, body), repeated);
    }
    const it = await caseOf(notice);
    if (it === undefined) return { outcome: 'skipped', reason: 'the complaint is gone' };
    const { organisation } = await context.policies.of(notice.workspace);
    // Whatever asked for it: nobody is written to about a complaint that names them.
    if ('person' in body && isSubject(organisation, it.complaint, body.person)) {
      return { outcome: 'skipped', reason: 'they are its subject' };
    }
    switch (body.kind) {
      case 'card':
        return postCard(notice, it, repeated);
      case 'thread': {
        if (it.complaint.channel === null) return quiet.tellHandlers(notice, organisation, it, body.say);
        if (it.placement === null || it.placement.channel !== it.complaint.channel)
          return { outcome: 'wait', seconds: 60, reason: 'the card is not posted yet' };
        const message = await render.thread(it, body);
        if (body.say.type === 'checklist') return postChecklist(notice, it, message, repeated);
        return send(notice, it.placement.channel, message, repeated, { thread: it.placement.ts });
      }
      case 'promise-offer':
        return offerPromise(notice, it, body, repeated);
      case 'callback-wanted': {
        if (it.complaint.calledBackAt !== null || it.complaint.respondedAt === null) {
          return { outcome: 'skipped', reason: 'no callback is wanted any more' };
        }
        if (await quiet.isReadBySubject(notice, organisation, it)) {
          return quiet.tellCallers(notice, organisation, it);
        }
        return send(notice, notice.lane, await render.callbackWanted(it), repeated);
      }
      case 'channel': {
        if (await quiet.isReadBySubject(notice, organisation, it)) {
          return { outcome: 'skipped', reason: 'its subject reads this channel' };
        }
        return send(notice, body.channel, await render.channel(it, body), repeated);
      }
      case 'left-behind':
        return quiet.leaveBehind(notice, it, body, await render.leftBehind(it));
      case 'renewed':
        return renew(organisation, it, body.notice);
      case 'direct': {
        const channel = await directChannel(notice.workspace, body.person);
        if (channel === undefined) return { outcome: 'skipped', reason: 'no Slack account' };
        const sent = await send(notice, channel, await render.direct(it, body), repeated);
        if (body.say.type === 'composed') await attachLetter(notice, it, channel, body.say.version);
        return sent;
      }
      case 'ping': {
        const channel = await directChannel(notice.workspace, body.person);
        if (channel === undefined) return { outcome: 'skipped', reason: 'no Slack account' };
        const open = await pingsOf(context, together);
        if (open.length === 0) return { outcome: 'skipped', reason: 'nothing is due any more' };
        return send(notice, channel, await render.pings(notice.workspace, body.person, open), repeated, {
          together: together.map(({ id }) => id),
        });
      }
    }
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
    it: Case,
    body: Extract<NoticeBody, { kind: 'promise-offer' }>,
    repeated: boolean,
  ): Promise<Outcome> {
    const { organisation } = await context.policies.of(notice.workspace);
    const user = slackOf(organisation, body.person);
    if (repeated || user === undefined || it.placement === null) {
      return { outcome: 'skipped', reason: 'offered once at most' };
    }
    const { channel, ts } = it.placement;
    const { text, blocks } = await render.promiseOffer(it, body);
    await clientsOf(notice.workspace).background.chat.postEphemeral({
      channel,
      user,
      thread_ts: ts,
      text,
      blocks,
    });
    return { outcome: 'sent', channel };
  }

  /** Brings a message up to date, where it stands: a button that is done with misleads. */
  async function renew(organisation: Organisation, it: Case, of: string): Promise<Outcome> {
    const { workspace, id } = it.complaint;
    const sent = (await context.store.noticesOf(workspace, id)).find((each) => each.id === of);
    const body = sent === undefined ? undefined : bodyOf(sent);
    if (sent?.channel == null || sent.ts === null || body === undefined) {
      return { outcome: 'skipped', reason: 'it was never sent' };
    }
    if ('person' in body && isSubject(organisation, it.complaint, body.person)) {
      return { outcome: 'skipped', reason: 'they are its subject' };
    }
    const { channel, ts } = sent;
    const again = await renewed(context, render, { sent, it, body });
    if (again === undefined) return { outcome: 'skipped', reason: 'it asks for nothing' };
    try {
      const content = payload(sent, again.message, again.together);
      await clientsOf(workspace).background.chat.update({ channel, ts, ...content });
      return { outcome: 'sent', channel, ts };
    } catch (error) {
      if (!goneMessage.has(slackError(error) ?? '')) throw error;
      return { outcome: 'skipped', reason: 'the message is gone' };
    }
  }

  /** One card per complaint: posted once, then brought up to date; a card that is gone is posted anew. */
  async function postCard(notice: Notice, it: Case, repeated: boolean): Promise<Outcome> {
    const { complaint, placement } = it;
    if (complaint.channel === null) return { outcome: 'skipped', reason: 'it has no channel' };
    const message = await render.card(it);
    if (placement !== null && placement.channel === complaint.channel) {
      if (placement.revision >= complaint.revision)
        return { outcome: 'skipped', reason: 'the card shows this already' };
      try {
        const { channel, ts } = placement;
        await clientsOf(notice.workspace).background.chat.update({
          channel,
          ts,
          ...payload(notice, message),
        });
        const row = { ...placement, revision: complaint.revision };
        return { outcome: 'sent', channel, ts, writes: [put('placements', row)] };
      } catch (error) {
        if (!goneMessage.has(slackError(error) ?? '')) throw error;
      }
    }
    const sent = await send(notice, complaint.channel, message, repeated);
    if (sent.outcome !== 'sent' || sent.ts === undefined) return sent;
    const row = {
      workspace: complaint.workspace,
      complaint: complaint.id,
      channel: sent.channel ?? complaint.channel,
      ts: sent.ts,
      revision: complaint.revision,
    };
    const now = (await caseOf(notice))?.complaint.channel;
    // It moved while its card was on the way: what was just posted is left behind at once.
    if (now !== complaint.channel) return { ...sent, writes: [quiet.leaving(notice, row)] };
    return { ...sent, writes: [put('placements', row)] };
  }

  /** One checklist per thread: posted once, then brought up to date; one that is gone is posted anew. */
  async function postChecklist(
    notice: Notice,
    it: Case,
    message: Message,
    repeated: boolean,
  ): Promise<Outcome> {
    const place = it.placement as NonNullable<Case['placement']>;
    const earlier = (await context.store.noticesOf(notice.workspace, it.complaint.id)).findLast(
      (each) => isChecklist(each) && each.ts !== null && each.channel === place.channel,
    );
    if (earlier?.ts) {
      try {
        const { channel } = place;
        await clientsOf(notice.workspace).background.chat.update({
          channel,
          ts: earlier.ts,
          ...payload(notice, message),
        });
        return { outcome: 'sent', channel, ts: earlier.ts };
      } catch (error) {
        if (!goneMessage.has(slackError(error) ?? '')) throw error;
      }
    }
    return send(notice, place.channel, message, repeated, { thread: place.ts });
  }

  async function send(
    notice: Notice,
    channel: string,
    message: Message,
    repeated: boolean,
    more: { thread?: string; together?: string[] } = {},
  ): Promise<Outcome> {
    const marked = repeated ? await markRepeated(notice, message) : message;
    const posted = await clientsOf(notice.workspace).background.chat.postMessage({
      channel,
      ...payload(notice, marked, more.together),
      unfurl_links: false,
      unfurl_media: false,
      ...(more.thread === undefined ? {} : { thread_ts: more.thread }),
    });
    return { outcome: 'sent', channel: posted.channel ?? channel, ts: posted.ts };
  }

  function payload(notice: Notice, message: Message, together: readonly string[] = []) {
    const others = together.filter((id) => id !== notice.id).slice(0, mostNamed);
    const names = { notice: notice.id, ...(others.length === 0 ? {} : { others: others.join(' ') }) };
    return {
      text: clamp(message.text, 3900),
      blocks: message.blocks as KnownBlock[],
      metadata: { event_type: metadataType, event_payload: names },
    };
  }

  async function markRepeated(notice: Notice, message: Message): Promise<Message> {
    const { organisation } = await context.policies.of(notice.workspace);
    const { repeated } = readerOf(organisation.workspace).wording.messages;
    return { text: message.text, blocks: [contextBlock(repeated), ...message.blocks].slice(0, 50) };
  }

  async function outcomeOf(error: unknown, notice: Notice): Promise<Outcome> {
    const seconds = retryAfter(error);
    if (seconds !== undefined) return { outcome: 'wait', seconds, reason: 'ratelimited' };
    const code = slackError(error);
    if (code === undefined || perhapsDone.has(code)) {
      return {
        outcome: 'uncertain',
        reason: code ?? (error instanceof Error ? error.message : String(error)),
      };
    }
    if (code === 'ratelimited') return { outcome: 'wait', seconds: 30, reason: code };
    if (lockedOut.has(code)) return { outcome: 'wait', seconds: 300, reason: code };
    if (nobodyThere.has(code)) return { outcome: 'skipped', reason: code };
    if (blocked.has(code)) {
      // A conversation that is gone is opened anew next time; whoever cannot be written to reads their Home.
      if ('person' in bodyOf(notice)) {
        directs.clear();
        return { outcome: 'skipped', reason: code };
      }
      const writes = await tellOfBlockedChannel(notice, code);
      return { outcome: 'wait', seconds: blockedSeconds, reason: code, writes };
    }
    log.error({ error, notice: notice.id, kind: notice.kind }, 'Slack refused a message of ours');
    return { outcome: 'failed', reason: code };
  }

  /** The first time a channel lets nobody in, those who can mend it or act without it get a message. */
  async function tellOfBlockedChannel(notice: Notice, problem: string): Promise<Write[]> {
    if (notice.attempts > 0) return [];
    const { organisation } = await context.policies.of(notice.workspace);
    const channel = notice.lane;
    const body = bodyOf(notice);
    const it = await caseOf(notice);
    const telling = (person: PersonId): NoticeBody =>
      body.kind === 'digest'
        ? { kind: 'digest-failed', person, week: body.week, channel, problem }
        : { kind: 'direct', person, say: { type: 'card-failed', channel, problem } };
    const { workspace, complaint } = notice;
    return helpers(organisation, it).map((person) =>
      insert(
        'notices',
        noticeRow(
          { key: `card-failed:${notice.id}:${person}`, lane: personLane(person), body: telling(person) },
          { id: context.newId(), workspace, complaint, now: context.now() },
        ),
      ),
    );
  }

  async function destination(notice: Notice, body: NoticeBody): Promise<string | undefined> {
    if ('person' in body) return directChannel(notice.workspace, body.person);
    if (body.kind === 'thread') return (await caseOf(notice))?.placement?.channel;
    return 'channel' in body ? body.channel : notice.lane;
  }

  async function directChannel(workspace: string, person: PersonId): Promise<string | undefined> {
    const { organisation } = await context.policies.of(workspace);
    const slack = slackOf(organisation, person);
    if (slack === undefined) return undefined;
    const key = `${workspace} ${slack}`;
    const known = directs.get(key);
    if (known !== undefined) return known;
    const { channel } = await clientsOf(workspace).background.conversations.open({ users: slack });
    if (channel?.id !== undefined) directs.set(key, channel.id);
    return channel?.id;
  }

  async function caseOf(notice: Notice): Promise<Case | undefined> {
    return notice.complaint === null ? undefined : context.store.case(notice.workspace, notice.complaint);
  }
}

function isChecklist(notice: Notice): boolean {
  const body = bodyOf(notice);
  return body.kind === 'thread' && body.say.type === 'checklist';
}

function carries(payload: object | undefined, notice: string): boolean {
  const { notice: first, others = '' } = (payload ?? {}) as { notice?: string; others?: string };
  return first === notice || others.split(' ').includes(notice);
}

/** Who can mend a channel, or act without it. */
function helpers(organisation: Organisation, it: Case | undefined): PersonId[] {
  const head = departmentOf(organisation, it?.complaint.department ?? '')?.head;
  const people = [
    ...organisation.administrators,
    organisation.desk.lead,
    ...(head === undefined ? [] : [head]),
  ];
  return [...new Set(people)].filter(
    (person) => !samePerson(organisation, person, it?.complaint.subject ?? null),
  );
}
