import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config, SlackSettings } from './config.ts';
import { loadHolidays } from './content/holidays.ts';
import { packageFile } from './content/package-folder.ts';
import { loadPlaybooks } from './content/playbooks.ts';
import { type Delivery, startDelivery } from './delivery/delivery.ts';
import { slackPace } from './delivery/pace.ts';
import { put } from './domain/facts/write.ts';
import { sweepPromises } from './operations/answering/sweep-promises.ts';
import { expirePauses } from './operations/clocks/expire-pauses.ts';
import { sweepDeadlines } from './operations/clocks/sweep-deadlines.ts';
import { type Context, NoOrganisation } from './operations/context.ts';
import { keepFiles } from './operations/filing/keep-files.ts';
import { policiesOf } from './operations/policies.ts';
import type { Store, StoreKind } from './operations/ports/store.ts';
import { queueDigests } from './operations/reading/queue-digests.ts';
import { followChannels } from './operations/routing/follow-channel.ts';
import { queuePreflight } from './operations/watching/queue-preflight.ts';
import { startHints } from './schedule/hints.ts';
import { clientsFor } from './slack/platform/clients.ts';
import { type Connection, connection } from './slack/platform/connection.ts';
import { slackDirectory } from './slack/platform/directory.ts';
import { slackFileVault } from './slack/platform/file-vault.ts';
import { type Identity, identify } from './slack/platform/identity.ts';
import { slackPoster } from './slack/posting/poster.ts';
import { identifiers } from './start/identifiers.ts';
import { boltLog } from './start/log.ts';
import { metrics } from './start/metrics.ts';
import { operatorRoutes } from './start/operator-routes.ts';
import { importAtStart } from './start/organisation-at-start.ts';
import { randomBytes } from './start/random.ts';
import { rememberIn } from './start/remembered.ts';
import { scenariosAtStart } from './start/scenarios-at-start.ts';
import { type OtherServer, type Serving, serve } from './start/serving.ts';
import { openStore } from './store/open-store.ts';

export interface RedressOptions {
  config: Config & { slack: SlackSettings };
  kind: StoreKind;
  log: Logger;
  /** UTC epoch milliseconds; the practice workspace and the tests move it. */
  now?: () => number;
  /** Between 0 and 1, for samples. */
  sample?: () => number;
  /** Another server answers these paths instead of one of Redress's own: the practice workspace's. */
  servedBy?: OtherServer;
  /** Whether node-cron says "look now"; tests say it themselves. */
  scheduled?: boolean;
}

export interface Redress {
  context: Context;
  identity: Identity;
  delivery: Delivery;
  /** Where the HTTP server listens. */
  url: string;
  /** Resolves when nothing that Slack sent is still being worked on. */
  idle(): Promise<void>;
  /** Deadlines, digests, files, outbox: everything that is due by now. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** The composition root: config → store → slack → delivery → schedule. */
export async function startRedress(options: RedressOptions): Promise<Redress> {
  const { config, log, kind } = options;
  const now = options.now ?? Date.now;
  const store = await openStore({ url: config.databaseUrl, kind });
  try {
    return await compose(options, store, now);
  } catch (error) {
    await store.close();
    log.flush?.();
    throw error;
  }
}

async function compose(options: RedressOptions, store: Store, now: () => number): Promise<Redress> {
  const { config, log } = options;
  const { slack, apiUrl } = config;
  const toBolt = boltLog(log);
  const clients = clientsFor(slack.botToken, {
    logger: toBolt,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  });
  const clientsOf = () => clients;
  const identity = await identify(clients, slack.botToken);
  const folders = (shipped: 'playbooks' | 'scenarios', own: string | undefined) => [
    packageFile(shipped),
    ...(own === undefined ? [] : [own]),
  ];
  const remember = rememberIn(join(config.dataFolder, 'remembered'));
  const woken: (() => void)[] = [];
  const context: Context = {
    store,
    directory: slackDirectory(clientsOf, log),
    vault: slackFileVault({
      folder: join(config.dataFolder, options.kind === 'practice' ? 'practice-files' : 'files'),
      clientsOf,
      tokenOf: () => slack.botToken,
      apiUrl,
    }),
    policies: policiesOf(store, (calendars) => loadHolidays(calendars, remember), now),
    scenarios: await scenariosAtStart(folders('scenarios', config.scenariosFolder), remember),
    playbooks: await loadPlaybooks(folders('playbooks', config.playbooksFolder)),
    now,
    newId: identifiers(now),
    newSalt: () => randomBytes(16).toString('hex'),
    sample: options.sample ?? Math.random,
    wake: () => {
      for (const each of woken) each();
    },
  };
  await keepWorkspace(context, identity);
  await importAtStart(context, config, identity.workspace, remember, log);
  const shell = { context, clientsOf, log };
  // What a card may show depends on who can read its channel: that is read first, but waited for only so long.
  const channelsKnown = patiently(followChannels(context, identity.workspace), log);
  const delivery = startDelivery({
    store,
    poster: slackPoster(shell),
    now,
    ready: channelsKnown,
    // The practice workspace is Slack without a crowd, and its clock leaps.
    ...(options.kind === 'production' ? { pace: slackPace() } : {}),
    log,
  });
  woken.push(delivery.wake);
  const incoming = await connection({ shell, transport: slack, identity, apiUrl, boltLog: toBolt });
  const ready = async () => {
    await store.ping();
    await clients.interactive.auth.test();
    if (!incoming.isConnected()) throw new Error('Socket Mode is not connected');
  };
  const routes = operatorRoutes({ ready, metrics: metrics(store).read });
  const server = await serve(options, routes, incoming);
  await incoming.start();
  delivery.wake();
  return running({ options, context, identity, delivery, incoming, server, woken });
}

function running(parts: {
  options: RedressOptions;
  context: Context;
  identity: Identity;
  delivery: Delivery;
  incoming: Connection;
  server: Serving;
  woken: (() => void)[];
}): Redress {
  const { options, context, identity, delivery, incoming, server, woken } = parts;
  const { log } = options;
  const attempt = (name: string, work: () => Promise<unknown>) =>
    work().catch((error) => log.error({ error }, `${name} failed; the next look tries again`));
  const lookAtDeadlines = () => attempt('the sweep of deadlines', () => sweepDeadlines(context));
  const lookAtDue = async () => {
    await attempt('ending pauses', () => expirePauses(context));
    await lookAtDeadlines();
    await attempt('the sweep of promises', () => sweepPromises(context));
    await attempt('the preflight of the ladders', () => queuePreflight(context));
    await attempt('queueing digests', () => queueDigests(context));
    await attempt('copying files', () => keepFiles(context));
  };
  const look = async () => {
    await lookAtDue();
    await delivery.drain();
  };
  // A long queue must not keep the next minute's look from happening.
  const lookEachMinute = async () => {
    await lookAtDue();
    delivery.wake();
  };
  const lookAround = async () => {
    await attempt('reading the channels', () =>
      followChannels(context, identity.workspace, { thorough: true }),
    );
    await attempt('forgetting old requests', () => context.store.forgetReceived(context.now() - remembered));
  };
  // Loaded when people are served already.
  const schedule =
    options.scheduled === false
      ? undefined
      : import('./schedule/schedule.ts').then(({ startSchedule }) =>
          startSchedule({ look: lookEachMinute, lookAround }),
        );
  // The practice clock leaps, and each leap looks.
  const hints =
    options.scheduled === false || options.kind === 'practice'
      ? undefined
      : startHints({
          now: context.now,
          nextAt: async () => (await context.store.dueDeadlines(endOfTime, 1))[0]?.lookAt ?? undefined,
          look: lookAtDeadlines,
        });
  if (hints !== undefined) {
    woken.push(hints.hint);
    hints.hint();
  }
  return {
    context,
    identity,
    delivery,
    url: server.url,
    idle: incoming.idle,
    look,
    async stop() {
      await Promise.all([schedule?.then((lines) => lines.stop()), hints?.stop()]);
      await incoming.stop();
      await server.stop();
      await delivery.stop();
      await context.store.close();
    },
  };
}

/** Past every deadline there is. */
const endOfTime = Number.MAX_SAFE_INTEGER;
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

async function keepWorkspace(context: Context, identity: Identity): Promise<void> {
  const { workspace, name, enterprise, botUser } = identity;
  const before = await context.store.workspace(workspace);
  const row = { id: workspace, name, enterprise, botUser, connectedAt: before?.connectedAt ?? context.now() };
  await context.store.commit([put('workspaces', row)]);
}
