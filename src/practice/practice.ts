import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { parse } from 'yaml';
import type { Config } from '../config.ts';
import { packageFile } from '../content/package-folder.ts';
import type { Organisation } from '../domain/facts/organisation.ts';
import { type Redress, startRedress } from '../main.ts';
import { formatProblems } from '../organisation-file/errors.ts';
import { parseOrganisation } from '../organisation-file/parse.ts';
import type { Route } from '../slack/platform/http-server.ts';
import { listenProblem } from '../start/serving.ts';
import { clockTarget, openingInstant, type PracticeClock, practiceClock } from './clock.ts';
import { passTime, replay } from './history/replay.ts';
import { stories } from './history/stories.ts';
import {
  type LocalSlack,
  type LocalSlackOptions,
  type Manifest,
  startLocalSlack,
} from './local-slack/local-slack.ts';
import type { ClockRequest } from './page-contract.ts';
import { workspaceSeed } from './workspace-seed.ts';

export interface PracticeOptions {
  config: Config;
  /** Start over: forget complaints, messages and the clock. */
  fresh: boolean;
  log: Logger;
  /** Real milliseconds that the local Slack waits for things; Slack's own, unless said. */
  timing?: LocalSlackOptions['timing'];
}

export interface Practice {
  /** Of the page. */
  url: string;
  redress: Redress;
  slack: LocalSlack;
  stop(): Promise<void>;
}

/**
 * The practice workspace: a local Slack with its page, Redress connected to it over its public protocol,
 * and a clock that can be moved. Everything it keeps is in `practice*` of the data folder.
 */
export async function startPractice({ config, fresh, log, timing }: PracticeOptions): Promise<Practice> {
  const files = practiceFiles(config.dataFolder);
  mkdirSync(config.dataFolder, { recursive: true });
  // Without the mark, the history was interrupted: half a past is worse than none.
  if (fresh || !existsSync(files.ready)) forget(files);
  const organisation = greenBasket();
  const clock = practiceClock(files.clock, historyBegins(organisation));
  const routes = new Map<string, Route>();
  let redress: Redress | undefined;
  const slack = await openSlack().catch((error) => {
    throw listenProblem(error, config) ?? error;
  });
  try {
    redress = await startRedress({
      kind: 'practice',
      log,
      now: clock.now,
      // Which settlements are called back is left to chance, but not in the past that everybody shares.
      sample: () => (existsSync(files.ready) ? Math.random() : 1),
      servedBy: { routes, url: slack.url },
      config: {
        ...config,
        slack: { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken },
        apiUrl: slack.apiUrl,
        databaseUrl: `file:${files.store}`,
        organisationFile: files.organisation,
      },
    });
    if (!existsSync(files.ready)) {
      await liveThroughHistory(organisation, clock, redress, slack);
      writeFileSync(files.ready, '');
    }
  } catch (error) {
    await redress?.stop();
    await slack.close();
    throw error;
  }
  const running = redress;
  return {
    url: slack.url,
    redress: running,
    slack,
    async stop() {
      await running.stop();
      await slack.close();
    },
  };

  function openSlack(): Promise<LocalSlack> {
    return startLocalSlack({
      seed: workspaceSeed(organisation),
      manifest: parse(readFileSync(packageFile('manifest'), 'utf8')) as Manifest,
      now: clock.now,
      store: files.slack,
      host: config.host,
      port: config.port,
      delivery: { mode: 'socket' },
      pageAssets: packageFile('page'),
      alsoServe: routes,
      opensAs,
      onClock: (request) => moveClock(request),
      ...(timing === undefined ? {} : { timing }),
    });
  }

  async function moveClock(request: ClockRequest): Promise<void> {
    if (redress === undefined) return;
    const { organisation: current, timetable } = await redress.context.policies.of(slack.teamId);
    const now = clock.now();
    const target = clockTarget(request, now, current, timetable);
    await passTime(now, target, { moveTo: clock.moveTo, look: redress.look });
    await slack.idle();
  }
}

async function liveThroughHistory(
  organisation: Organisation,
  clock: PracticeClock,
  redress: Redress,
  slack: LocalSlack,
): Promise<void> {
  const until = openingInstant(organisation, Date.now());
  await replay(stories, until, {
    context: redress.context,
    slack,
    workspace: slack.teamId,
    moveTo: clock.moveTo,
    look: redress.look,
  });
}

/** Before the first story, so that the clock only ever moves forward. */
function historyBegins(organisation: Organisation): number {
  const weeks = 6 * 7 * 24 * 60 * 60 * 1000;
  return openingInstant(organisation, Date.now()) - weeks;
}

/** The example organisation, which the practice workspace runs on. */
export function greenBasket(): Organisation {
  const file = packageFile('exampleOrganisation');
  const parsed = parseOrganisation(readFileSync(file, 'utf8'), file);
  if (parsed.problems !== undefined) throw new Error(formatProblems(parsed.problems));
  return parsed.organisation;
}

/** Leads who can both file and claim, so that one person can try the first steps. */
function opensAs(acceptLanguage: string): string {
  const [first = ''] = acceptLanguage.toLowerCase().split(',');
  if (!first.startsWith('zh')) return 'U0TANG';
  return /tw|hk|hant/u.test(first) ? 'U0HUANG' : 'U0CHEN';
}

interface PracticeFiles {
  store: string;
  slack: string;
  clock: string;
  ready: string;
  kept: string;
  organisation: string;
}

function practiceFiles(folder: string): PracticeFiles {
  return {
    store: join(folder, 'practice.sqlite'),
    slack: join(folder, 'practice-slack.sqlite'),
    clock: join(folder, 'practice-clock.json'),
    ready: join(folder, 'practice-ready'),
    kept: join(folder, 'practice-files'),
    organisation: packageFile('exampleOrganisation'),
  };
}

function forget(files: PracticeFiles): void {
  const databases = [files.store, files.slack].flatMap((file) => [file, `${file}-wal`, `${file}-shm`]);
  for (const path of [...databases, files.clock, files.ready, files.kept])
    rmSync(path, { recursive: true, force: true });
}
