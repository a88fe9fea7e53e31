import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import { bodyOf, type NoticeBody, noticeRow, personLane } from '../../domain/facts/notice.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { insert, type Write } from '../../domain/facts/write.ts';
import { departmentOf, samePerson } from '../../domain/people/people.ts';
import type { Outcome } from '../../operations/ports/poster.ts';
import { readNoticedCase } from '../../operations/posting/read-noticed-case.ts';
import { retryAfter, slackError } from '../platform/clients.ts';
import type { Shell } from '../shell.ts';
import type { Directs } from './directs.ts';

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

/** What an error of Slack, or of the way there, means for a notice. */
export function obstacles({ context, log }: Shell, directs: Directs) {
  return { outcomeOf };

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
      // Whoever cannot be written to reads their Home.
      if ('person' in bodyOf(notice)) {
        directs.forget();
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
    const it = await readNoticedCase(context, notice);
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
