import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** The practice workspace's store; it never follows DATABASE_URL. */
export function practiceStorePath({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'practice.sqlite');
}

/** The instant that the practice workspace lives in: its clock can be moved ahead. */
export async function practiceNow({ dataFolder }: Pick<Config, 'dataFolder'>, now: number): Promise<number> {
  const file = join(dataFolder, 'practice-clock.json');
  if (!existsSync(file)) return now;
  const { practiceClock } = await import('../practice/clock.ts');
  return practiceClock(file, now).now();
}
