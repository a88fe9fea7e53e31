import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { newStore, type RunningApp, startApp } from '../apps.ts';
import type { Bench, Which } from '../given.ts';
import { alternate, median } from '../measure.ts';
import type { Figure } from '../report.ts';

const filings = 50;
const idleMilliseconds = 10_000;

/**
 * What an idle process holds in memory after a little work. They are started in turn, then all idle
 * through the same ten seconds.
 */
export async function measureMemory(bench: Bench): Promise<Figure[]> {
  const apps: RunningApp[] = [];
  const start = (which: Which) => async () => {
    const app = await startApp(bench, which, await newStore(bench));
    apps.push(app);
    await app.file(filings, 1);
    return app;
  };
  try {
    const started = await alternate(bench.quick ? 1 : 3, start('reference'), start('redress'));
    await sleep(idleMilliseconds);
    const held = async (group: RunningApp[]) =>
      median(await Promise.all(group.map(({ pid }) => residentMegabytes(pid))));
    return [
      {
        name: 'resident memory, idle',
        unit: 'MB',
        before: await held(started.before),
        after: await held(started.after),
        redress: await held(started.redress),
        aim: { atMost: 1.3 },
      },
    ];
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
  }
}

async function residentMegabytes(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}
