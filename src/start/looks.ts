import type { Logger } from 'pino';
import { sweepPromises } from '../operations/answering/sweep-promises.ts';
import { expirePauses } from '../operations/clocks/expire-pauses.ts';
import { sweepDeadlines } from '../operations/clocks/sweep-deadlines.ts';
import { type Context, NoOrganisation } from '../operations/context.ts';
import { keepFiles } from '../operations/filing/keep-files.ts';
import { queueDigests } from '../operations/reading/queue-digests.ts';
import { followChannels } from '../operations/routing/follow-channel.ts';
import { queuePreflight } from '../operations/watching/queue-preflight.ts';

/** Each look finds its work by query. What fails is logged, and keeps nothing else from its turn. */
export interface Looks {
  atDeadlines(): Promise<unknown>;
  /** At everything that is due by now. */
  atWhatIsDue(): Promise<void>;
  /** At what changes slowly: who reads which channel, and what need not be remembered any more. */
  around(): Promise<void>;
  /** Who reads which channel, at the start; waited for only so long. */
  atChannels(): Promise<void>;
}

export function looksOf(context: Context, workspace: string, log: Logger): Looks {
  const attempt = (name: string, work: () => Promise<unknown>) =>
    work().catch((error) => log.error({ error }, `${name} failed; the next look tries again`));
  const atDeadlines = () => attempt('the sweep of deadlines', () => sweepDeadlines(context));
  return {
    atDeadlines,
    async atWhatIsDue() {
      await attempt('ending pauses', () => expirePauses(context));
      await atDeadlines();
      await attempt('the sweep of promises', () => sweepPromises(context));
      await attempt('the preflight of the ladders', () => queuePreflight(context));
      await attempt('queueing digests', () => queueDigests(context));
      await attempt('copying files', () => keepFiles(context));
    },
    async around() {
      await attempt('reading the channels', () => followChannels(context, workspace, { thorough: true }));
      await attempt('forgetting old requests', () =>
        context.store.forgetReceived(context.now() - remembered),
      );
    },
    atChannels: () => patiently(followChannels(context, workspace), log),
  };
}

const longestWait = 5_000;
/** How long a request from Slack is recognised when it comes again: a week. */
const remembered = 7 * 24 * 60 * 60 * 1000;

/** Resolves when the work is done, has failed, or has taken too long. */
async function patiently(work: Promise<unknown>, log: Logger): Promise<void> {
  const failed = (error: unknown) => {
    if (!(error instanceof NoOrganisation)) log.warn({ error }, 'the channels could not be read yet');
  };
  const timeout = new Promise((resolve) => setTimeout(resolve, longestWait).unref());
  await Promise.race([work.catch(failed), timeout]);
}
