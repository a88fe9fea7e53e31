import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config, SlackSettings } from './config.ts';
import { loadHolidays } from './content/holidays.ts';
import { packageFile } from './content/package-folder.ts';
import { loadPlaybooks } from './content/playbooks.ts';
import { type Delivery, startDelivery } from './delivery/delivery.ts';
import { slackPace } from './delivery/pace.ts';
import type { Context } from './operations/context.ts';
import { keepWorkspace } from './operations/keep-workspace.ts';
import { policiesOf } from './operations/policies.ts';
import type { Store, StoreKind } from './operations/ports/store.ts';
import { startHints } from './schedule/hints.ts';
import { clientsFor } from './slack/platform/clients.ts';
import { type Connection, connection } from './slack/platform/connection.ts';
import { slackDirectory } from './slack/platform/directory.ts';
import { slackFileVault } from './slack/platform/file-vault.ts';
import { type Identity, identify } from './slack/platform/identity.ts';
import { slackPoster } from './slack/posting/poster.ts';
import { identifiers } from './start/identifiers.ts';
import { boltLog } from './start/log.ts';
import { type Looks, looksOf } from './start/looks.ts';
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
  const { workspace: id, name, enterprise, botUser } = identity;
  await keepWorkspace(context, { id, name, enterprise, botUser });
  await importAtStart(context, config, identity.workspace, remember, log);
  const shell = { context, clientsOf, log };
  const looks = looksOf(context, identity.workspace, log);
  const delivery = startDelivery({
    store,
    poster: slackPoster(shell),
    now,
    // What a card may show depends on who can read its channel.
    ready: looks.atChannels(),
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
  return running({ options, context, identity, looks, delivery, incoming, server, woken });
}

function running(parts: {
  options: RedressOptions;
  context: Context;
  identity: Identity;
  looks: Looks;
  delivery: Delivery;
  incoming: Connection;
  server: Serving;
  woken: (() => void)[];
}): Redress {
  const { options, context, identity, looks, delivery, incoming, server, woken } = parts;
  const look = async () => {
    await looks.atWhatIsDue();
    await delivery.drain();
  };
  // A long queue must not keep the next minute's look from happening.
  const lookEachMinute = async () => {
    await looks.atWhatIsDue();
    delivery.wake();
  };
  // Loaded when people are served already.
  const schedule =
    options.scheduled === false
      ? undefined
      : import('./schedule/schedule.ts').then(({ startSchedule }) =>
          startSchedule({ look: lookEachMinute, lookAround: looks.around }),
        );
  // The practice clock leaps, and each leap looks.
  const hints =
    options.scheduled === false || options.kind === 'practice'
      ? undefined
      : startHints({
          now: context.now,
          nextAt: async () => (await context.store.dueDeadlines(endOfTime, 1))[0]?.lookAt ?? undefined,
          look: looks.atDeadlines,
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
