import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { SlackSettings } from '../../config.ts';
import { startDelivery } from '../../delivery/delivery.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Context } from '../../operations/context.ts';
import type { Outcome, Poster } from '../../operations/ports/poster.ts';
import { queueDigest } from '../../operations/reading/queue-digests.ts';
import { slackDirectory } from '../../slack/platform/directory.ts';
import { slackFileVault } from '../../slack/platform/file-vault.ts';
import { identify } from '../../slack/platform/identity.ts';
import { slackPoster } from '../../slack/posting/poster.ts';
import type { Shell } from '../../slack/shell.ts';
import { identifiers } from '../../start/identifiers.ts';
import { createLog } from '../../start/log.ts';
import { wordingFor } from '../../wording/wording.ts';
import type { Opened } from '../open.ts';
import { Problem } from '../problems.ts';
import { slackClients } from '../slack-clients.ts';

export interface Posting {
  result: 'posted' | 'queued' | 'posted-before' | 'refused';
  remark: string;
}

/**
 * Queues a week's digest as the schedule would, and sends what waits in the outbox. A running Redress may
 * be faster: then it posts it. Throws `SlackProblem` where Slack does not know the token.
 */
export async function postDigest(
  opened: Opened,
  slack: SlackSettings,
  { workspace, organisation, week }: { workspace: string; organisation: Organisation; week: string },
): Promise<Posting> {
  const shell = shellOf(opened, slack);
  const identity = await identify(shell.clientsOf(workspace), slack.botToken);
  if (identity.workspace !== workspace) {
    throw new Problem(
      `The bot token belongs to ${identity.name} (${identity.workspace}), not to ${workspace}.`,
      'Set the SLACK_BOT_TOKEN of that workspace, or choose the other with --workspace.',
    );
  }
  const { again } = wordingFor(organisation.workspace.language).digest;
  if (!(await queueDigest(shell.context, workspace, organisation, week))) {
    return { result: 'posted-before', remark: again(week) };
  }
  const seen = await deliver(shell, `digest:${week}`);
  if (seen === undefined) return { result: 'queued', remark: 'It is queued; the running Redress posts it.' };
  if (seen.outcome === 'sent') {
    return { result: 'posted', remark: `Posted to ${seen.channel ?? 'leadership'}.` };
  }
  const next =
    seen.outcome === 'failed' ? 'It was given up' : 'It stays queued, and a running Redress tries it again';
  return {
    result: 'refused',
    remark: `Slack did not take it (${seen.reason}). ${next}; \`redress doctor\` says what to mend.`,
  };
}

async function deliver({ context, ...shell }: Shell, key: string): Promise<Outcome | undefined> {
  const seen: Outcome[] = [];
  const poster: Poster = slackPoster({ context, ...shell });
  const watched: Poster = {
    ...poster,
    async post(notices, repeated) {
      const outcome = await poster.post(notices, repeated);
      if (notices[0]?.key === key) seen.push(outcome);
      return outcome;
    },
  };
  const delivery = startDelivery({ store: context.store, poster: watched, now: context.now, log: shell.log });
  await delivery.drain();
  await delivery.stop();
  return seen[0];
}

function shellOf({ config, store, policies, now }: Opened, slack: SlackSettings): Shell {
  // Standard output belongs to the digest; what went wrong is told by the outcome.
  const log = createLog('silent');
  const { apiUrl } = config;
  const clients = slackClients(config, slack);
  const clientsOf = () => clients;
  const context: Context = {
    store,
    policies,
    directory: slackDirectory(clientsOf, log),
    vault: slackFileVault({
      folder: join(config.dataFolder, 'files'),
      clientsOf,
      tokenOf: () => slack.botToken,
      apiUrl,
    }),
    scenarios: [],
    playbooks: [],
    now: () => now,
    newId: identifiers(() => now),
    newSalt: () => randomBytes(16).toString('hex'),
    sample: Math.random,
    // Everything queued here is sent by the drain that follows.
    wake() {},
  };
  return { context, clientsOf, log };
}
