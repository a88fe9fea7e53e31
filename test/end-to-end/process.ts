/** Redress in a process of its own, for tests that kill it. Its settings come as JSON in the first argument. */

import { type RedressOptions, startRedress } from '../../src/main.ts';
import { createLog } from '../../src/start/log.ts';

export interface ProcessSettings {
  config: RedressOptions['config'];
  /** Milliseconds that its clock is ahead of the machine's. */
  ahead: number;
}

const { config, ahead } = JSON.parse(process.argv[2] ?? '') as ProcessSettings;
const redress = await startRedress({
  kind: 'practice',
  log: createLog('silent'),
  now: () => Date.now() + ahead,
  scheduled: false,
  config,
});
process.send?.({ url: redress.url });
