import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';
import {
  type LocalSlack,
  type Manifest,
  startLocalSlack,
} from '../../src/practice/local-slack/local-slack.ts';
import { workspaceSeed } from '../../src/practice/workspace-seed.ts';
import { spoiledMilk } from './deeds.ts';
import type { ProcessSettings } from './process.ts';
import { wordsOf } from './reading.ts';

const file = 'examples/organisation.yml';
const lease = 61_000;
const people = ['tang', 'deng', 'gao', 'okafor', 'wu', 'zhao'];

let slack: LocalSlack;
let folder: string;
let ahead = 0;
let running: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-kill-'));
  const { organisation } = parseOrganisation(await readFile(file, 'utf8'), file);
  if (organisation === undefined) throw new Error('the example organisation file is broken');
  slack = await startLocalSlack({
    seed: workspaceSeed(organisation),
    manifest: parse(await readFile('manifest.yml', 'utf8')) as Manifest,
    now: () => Date.now() + ahead,
    delivery: { mode: 'socket' },
  });
});
afterAll(async () => {
  await kill();
  await slack.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const settings: ProcessSettings = {
    ahead,
    config: {
      slack: { mode: 'http', botToken: slack.botToken, signingSecret: slack.signingSecret },
      apiUrl: slack.apiUrl,
      databaseUrl: `file:${join(folder, 'practice.sqlite')}`,
      organisationFile: file,
      scenariosFolder: undefined,
      playbooksFolder: undefined,
      dataFolder: folder,
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    },
  };
  const child = fork(join(import.meta.dirname, 'process.ts'), [JSON.stringify(settings)], { execArgv: [] });
  running = child;
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { url: string }));
    child.once('exit', (code) => reject(new Error(`it did not start: ${code}`)));
  });
  await slack.deliverTo({ mode: 'http', url: `${url}/slack/events` });
}

async function kill(): Promise<void> {
  const child = running;
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Fills and sends forms until the process is gone; answers the references that were acknowledged. */
async function fileUntilKilled(who: string, acknowledged: (reference: string) => void): Promise<void> {
  const person = slack.as(who);
  const victim = running;
  const isGone = () => victim === undefined || victim.exitCode !== null || victim.signalCode !== null;
  try {
    while (!isGone()) {
      await person.command('general', '/complaint');
      await slack.until(() => isGone() || person.view());
      const before = person.view()?.hash;
      await person.choose('category', spoiledMilk.category);
      await slack.until(() => isGone() || person.view()?.hash !== before);
      await person.submit({ narrative: spoiledMilk.narrative });
      const receipt = wordsOf(person.view());
      acknowledged(/RD-\d{4}-\d{6}/.exec(receipt)?.[0] ?? `none in: ${receipt}`);
      await person.closeView({ all: true });
    }
  } catch {
    // The process was killed under the form.
  }
}

it('killed in the middle of filings, it loses no complaint that was acknowledged and posts none twice', async () => {
  const references: string[] = [];
  for (const enough of [7, 20]) {
    await start();
    await new Promise<void>((resolve, reject) => {
      const done = people.map((who) =>
        fileUntilKilled(who, (reference) => {
          references.push(reference);
          if (references.length === enough) kill().catch(reject);
        }),
      );
      Promise.all(done).then(() => resolve(), reject);
    });
    for (const who of people) {
      const person = slack.as(who);
      while (person.view() !== undefined) await person.closeView({ all: true });
    }
    // What was under way when it died may be taken over after the lease.
    ahead += lease;
  }
  await start();
  const shown = () =>
    slack
      .messages('fresh-food')
      .flatMap((message) => /^\*(RD-\d{4}-\d{6})\*/.exec(wordsOf(message))?.[1] ?? []);
  const told = () =>
    people
      .flatMap((who) => slack.as(who).dms())
      .flatMap(({ text }) => /RD-\d{4}-\d{6}/.exec(text)?.[0] ?? []);
  await slack.until(() => references.every((one) => shown().includes(one) && told().includes(one)));
  await slack.idle(200);
  expect(references.length).toBeGreaterThanOrEqual(20);
  expect(new Set(references).size).toBe(references.length);
  expect(new Set(shown()).size).toBe(shown().length);
  expect(new Set(told()).size).toBe(told().length);
  // Whatever else was committed without its acknowledgement has its card, too, and no more than one.
  expect(shown().toSorted()).toEqual(told().toSorted());
});
