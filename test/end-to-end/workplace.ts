import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Organisation } from '../../src/domain/facts/organisation.ts';
import { type Redress, startRedress } from '../../src/main.ts';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';
import {
  type LocalSlack,
  type LocalSlackOptions,
  type Manifest,
  type SeedUser,
  startLocalSlack,
} from '../../src/practice/local-slack/local-slack.ts';
import { workspaceSeed } from '../../src/practice/workspace-seed.ts';
import { createLog } from '../../src/start/log.ts';

export type Transport = 'socket' | 'http';

/** Green Basket at work: a local Slack, Redress connected to it, and a clock of their own. */
export interface Workplace {
  slack: LocalSlack;
  redress: Redress;
  organisation: Organisation;
  /** Where Redress keeps its data. */
  folder: string;
  now(): number;
  /** Moves the clock and lets everything that is due happen. */
  wait(milliseconds: number): Promise<void>;
  waitUntil(instant: string): Promise<void>;
  /** Lets everything under way come to an end. */
  settle(): Promise<void>;
  /** Starts one more Redress on the same store; from then on both do the work. */
  startAnother(): Promise<Redress>;
  /** Moves the clock while nobody looks. */
  moveClock(milliseconds: number): void;
  /** Stops Redress (unless it was stopped already) and starts it again on the same store. */
  restart(how?: { stopped: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** So long (milliseconds) Slack has nothing to send and nothing to answer before Redress is asked whether it is done. */
const quiet = 20;

export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;

/** Monday 16 November 2026, 10:00 in Shanghai. */
const mondayMorning = Date.parse('2026-11-16T10:00:00+08:00');

export interface WorkplaceOptions {
  transport?: Transport;
  databaseUrl?: string;
  /** Between 0 and 1; below 0.2 what was settled on the spot is called back. */
  sample?: () => number;
  start?: number;
  /** Real milliseconds that the local Slack waits for things. */
  timing?: LocalSlackOptions['timing'];
  /** People of the workspace whom the organisation file does not list. */
  unlisted?: SeedUser[];
  /** Channels (by id) that everybody can read; all others are private. */
  open?: string[];
}

export async function openWorkplace(options: WorkplaceOptions = {}): Promise<Workplace> {
  const transport = options.transport ?? 'socket';
  const folder = await mkdtemp(join(tmpdir(), 'redress-'));
  let instant = options.start ?? mondayMorning;
  const now = () => instant;
  const file = 'examples/organisation.yml';
  const parsed = parseOrganisation(await readFile(file, 'utf8'), file);
  if (parsed.organisation === undefined) throw new Error('the example organisation file is broken');
  const { organisation } = parsed;
  const manifest = parse(await readFile('manifest.yml', 'utf8')) as Manifest;
  const seed = workspaceSeed(organisation);
  for (const user of options.unlisted ?? []) {
    seed.users.push(user);
    seed.channels.find(({ name }) => name === 'general')?.members.push(user.id);
  }
  for (const channel of seed.channels) if (options.open?.includes(channel.id)) channel.private = false;
  const slack = await startLocalSlack({
    seed,
    manifest,
    now,
    delivery: { mode: 'socket' },
    tokens: { bot: 'xoxb-test', app: 'xapp-test', signingSecret: 'secret' },
    timing: { ack: 60_000, trigger: 60_000, retryDelays: [0, 30, 60], hang: 500, ...options.timing },
  });

  async function start(): Promise<Redress> {
    const redress = await startRedress({
      kind: 'practice',
      log: createLog(process.env.LOG_LEVEL ?? 'silent'),
      now,
      sample: options.sample ?? (() => 0.99),
      scheduled: false,
      config: {
        slack:
          transport === 'socket'
            ? { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken }
            : { mode: 'http', botToken: slack.botToken, signingSecret: slack.signingSecret },
        apiUrl: slack.apiUrl,
        databaseUrl: options.databaseUrl ?? `file:${join(folder, 'practice.sqlite')}`,
        organisationFile: file,
        scenariosFolder: undefined,
        playbooksFolder: undefined,
        dataFolder: folder,
        port: 0,
        host: '127.0.0.1',
        logLevel: 'silent',
      },
    });
    if (transport === 'http') {
      await slack.deliverTo({
        mode: 'http',
        url: `${redress.url}/slack/events`,
        signingSecret: slack.signingSecret,
      });
    }
    return redress;
  }

  const others: Redress[] = [];
  const everyone = () => [workplace.redress, ...others];
  const workplace: Workplace = {
    slack,
    redress: await start(),
    organisation,
    folder,
    now,
    moveClock(milliseconds) {
      instant += milliseconds;
    },
    async wait(milliseconds) {
      workplace.moveClock(milliseconds);
      await Promise.all(everyone().map((redress) => redress.look()));
      await workplace.settle();
    },
    waitUntil: (when) => workplace.wait(Date.parse(when) - instant),
    async settle() {
      for (let calls = -1; calls !== slack.calls().length; ) {
        await slack.idle(quiet);
        calls = slack.calls().length;
        await Promise.all(everyone().map((redress) => redress.idle()));
        await Promise.all(everyone().map((redress) => redress.delivery.drain()));
        await slack.idle(quiet);
      }
    },
    async restart({ stopped } = { stopped: false }) {
      if (!stopped) await workplace.redress.stop();
      workplace.redress = await start();
    },
    async startAnother() {
      const another = await start();
      others.push(another);
      return another;
    },
    async close() {
      await Promise.all(everyone().map((redress) => redress.stop()));
      await slack.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await workplace.settle();
  return workplace;
}
