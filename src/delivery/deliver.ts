import type { Notice } from '../domain/facts/delivery-records.ts';
import { change, type Write } from '../domain/facts/write.ts';
import { LostRace } from '../operations/ports/lost-race.ts';
import type { OutboxReads } from '../operations/ports/outbox-reads.ts';
import type { Outcome, Poster } from '../operations/ports/poster.ts';
import type { Store } from '../operations/ports/store.ts';
import type { Pace } from './pace.ts';

/** Long enough for any post; after it another process may take the notice over. */
const leaseMilliseconds = 60_000;
const atOnce = 8;
/** Waits between attempts, in seconds; the last one repeats. */
const backoff = [2, 5, 15, 60, 300];
const mostUncertain = 6;

export interface DeliveryContext {
  store: OutboxReads & Pick<Store, 'commit'>;
  poster: Poster;
  now(): number;
  /** Nothing leaves before this: who can read the channels has to be known first. */
  ready?: Promise<unknown>;
  /** How rounds follow each other; without one, at once. */
  pace?: Pace;
  log: { warn(details: object, message: string): void };
}

/**
 * Sends what waits in the outbox, each lane in its order, lanes side by side. Returns when nothing more
 * can be sent now. Any number of processes may do so at once.
 */
export async function deliverWaiting(
  context: DeliveryContext,
  stop: AbortSignal = new AbortController().signal,
): Promise<number> {
  let delivered = 0;
  while (!stop.aborted) {
    const now = context.now();
    const leased = await context.store.leaseNotices({ now, until: now + leaseMilliseconds, limit: atOnce });
    if (leased.length === 0) return delivered;
    const asked = await Promise.all(byMessage(leased).map((notices) => deliver(context, notices)));
    delivered += leased.length;
    // What had become needless cost Slack nothing.
    if (asked.some(Boolean)) await context.pace?.(stop);
  }
  return delivered;
}

/**
 * Pings of one lane make one message; everything else stands alone. So does a ping that may have gone out
 * already: whether it did says nothing about the others.
 */
function byMessage(leased: readonly Notice[]): Notice[][] {
  const messages: Notice[][] = [];
  const pings = new Map<string, Notice[]>();
  for (const notice of leased) {
    const joins = notice.kind === 'ping' && !notice.uncertain;
    const together = joins ? pings.get(`${notice.workspace} ${notice.lane}`) : undefined;
    if (together !== undefined) {
      together.push(notice);
      continue;
    }
    const message = [notice];
    if (joins) pings.set(`${notice.workspace} ${notice.lane}`, message);
    messages.push(message);
  }
  return messages;
}

/** Answers whether Slack was asked for anything. */
async function deliver(context: DeliveryContext, notices: readonly Notice[]): Promise<boolean> {
  const outcome = await attempt(context, notices);
  const marks = notices.map((notice) => mark(context, notice, outcome));
  const more = 'writes' in outcome ? (outcome.writes ?? []) : [];
  if (outcome.outcome !== 'sent' && outcome.outcome !== 'skipped') {
    const { id, kind, lane, attempts } = notices[0] as Notice;
    context.log.warn(
      { notice: id, kind, lane, attempts, outcome: outcome.outcome, reason: outcome.reason },
      'notice not sent',
    );
  }
  try {
    await context.store.commit([...marks, ...more]);
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
    // The extra rows were there already; the marks still have to be made.
    await context.store.commit(marks);
  }
  return outcome.outcome !== 'skipped';
}

async function attempt(context: DeliveryContext, notices: readonly Notice[]): Promise<Outcome> {
  try {
    const doubtful = notices[0];
    if (doubtful?.uncertain !== true) return await context.poster.post(notices, false);
    const before = await context.poster.find(doubtful);
    if (before === 'absent') return await context.poster.post(notices, false);
    if (before !== 'unreadable') return { outcome: 'sent', ...before.found, writes: before.writes ?? [] };
    // A digest twice is worse than one late: once looking has failed for a while, an administrator
    // decides. Pings twice are only pings.
    if (doubtful.kind === 'digest') {
      if (doubtful.attempts + 1 < mostUncertain) return { outcome: 'uncertain', reason: 'unreadable' };
      return { outcome: 'failed', reason: 'held: perhaps posted already' };
    }
    return await context.poster.post(notices, true);
  } catch (error) {
    return { outcome: 'uncertain', reason: error instanceof Error ? error.message : String(error) };
  }
}

function mark(context: DeliveryContext, notice: Notice, outcome: Outcome): Write {
  const now = context.now();
  const set = change('notices', { workspace: notice.workspace, id: notice.id, state: 'sending' }, settle());
  return set;

  function settle(): Partial<Notice> {
    const attempts = notice.attempts + 1;
    switch (outcome.outcome) {
      case 'sent':
        return {
          state: 'sent',
          sentAt: now,
          attempts,
          leasedUntil: null,
          uncertain: false,
          channel: outcome.channel ?? null,
          ts: outcome.ts ?? null,
        };
      case 'skipped':
        return { state: 'sent', sentAt: now, attempts, leasedUntil: null, failure: outcome.reason };
      case 'wait':
        return {
          state: 'queued',
          attempts,
          leasedUntil: null,
          uncertain: false,
          sendAt: now + outcome.seconds * 1000,
          failure: outcome.reason,
        };
      case 'uncertain': {
        const giveUp = attempts >= mostUncertain;
        const seconds = backoff[Math.min(notice.attempts, backoff.length - 1)] ?? 300;
        return {
          state: giveUp ? 'failed' : 'queued',
          attempts,
          leasedUntil: null,
          uncertain: true,
          sendAt: now + seconds * 1000,
          failure: outcome.reason,
        };
      }
      case 'failed':
        return {
          state: outcome.reason.startsWith('held') ? 'held' : 'failed',
          attempts,
          leasedUntil: null,
          failure: outcome.reason,
        };
    }
  }
}
