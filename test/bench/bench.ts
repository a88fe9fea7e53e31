import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { killAll } from './apps.ts';
import { measureFiling } from './figures/filing.ts';
import { measureMemory } from './figures/memory.ts';
import { measurePostgres } from './figures/postgres.ts';
import { measureReading } from './figures/reading.ts';
import { measureStart } from './figures/start.ts';
import { measureThroughput } from './figures/throughput.ts';
import type { Bench } from './given.ts';
import { onInterrupt, unlessInterrupted } from './interrupt.ts';
import { type Options, readOptions } from './options.ts';
import { bundleReference } from './reference-bundle.ts';
import { type Figure, ratio, refusal, stands, table, verdict } from './report.ts';
import { startStandIn } from './slack-stand-in.ts';
import { submissions } from './submissions.ts';

const measures: Record<Options['parts'][number], (bench: Bench) => Promise<Figure[]>> = {
  filing: measureFiling,
  throughput: measureThroughput,
  start: measureStart,
  memory: measureMemory,
  postgres: measurePostgres,
  reading: measureReading,
};

/** So often is a part measured while its reference moves. */
const mostAttempts = 2;

const options = readOptions(process.argv.slice(2));
const bench = await open(options);
onInterrupt(() => close(bench));
try {
  const figures: Figure[] = [];
  for (const part of options.parts) figures.push(...(await measure(part)));
  print(figures);
  process.exitCode = stands(figures) ? 0 : 1;
} catch (error) {
  await unlessInterrupted(error);
} finally {
  await close(bench);
}

async function measure(part: Options['parts'][number]): Promise<Figure[]> {
  for (let attempt = 1; ; attempt += 1) {
    process.stderr.write(`measuring ${part}${attempt > 1 ? ' again: the reference moved' : ''} …\n`);
    const figures = await measures[part](bench);
    if (stands(figures) || attempt === mostAttempts) return figures;
  }
}

function print(figures: readonly Figure[]): void {
  if (options.json) {
    const lines = figures.map((figure) => ({ ...figure, ratio: ratio(figure), verdict: verdict(figure) }));
    console.log(JSON.stringify({ stands: stands(figures), figures: lines }, null, 2));
    return;
  }
  console.log(
    `Both bundled by esbuild with the same options and run by Node ${process.versions.node} as processes of their own,
the reference before, between and after; ratios count, the rest is information.${options.quick ? ' Quick: too few samples to conclude from.' : ''}\n`,
  );
  console.log(table(figures));
  if (!stands(figures)) console.log(`\n${refusal(figures)}`);
}

async function open({ quick, redress }: Options): Promise<Bench> {
  const cache = join('node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'redress-bench-'));
  const slack = await startStandIn();
  return {
    quick,
    folder,
    slack,
    submissions: await submissions(),
    commands: { redress: [redress, 'start'], reference: [await bundleReference(folder)] },
    closing: [() => rm(folder, { recursive: true, force: true }), slack.close],
  };
}

async function close({ closing }: Bench): Promise<void> {
  killAll();
  for (let undo = closing.pop(); undo !== undefined; undo = closing.pop()) await undo();
}
