import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Organisation } from '../../src/domain/facts/organisation.ts';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';
import {
  type LocalSlack,
  type Manifest,
  startLocalSlack,
} from '../../src/practice/local-slack/local-slack.ts';
import { workspaceSeed } from '../../src/practice/workspace-seed.ts';

/** Green Basket's Slack, and the settings of a production Redress that has not been started yet. */
export interface GreenBasket {
  slack: LocalSlack;
  organisation: Organisation;
  folder: string;
  environment: Record<string, string>;
  close(): Promise<void>;
}

export async function openGreenBasket(change: (manifest: Manifest) => void = () => {}): Promise<GreenBasket> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-cli-'));
  const file = 'examples/organisation.yml';
  const { organisation } = parseOrganisation(await readFile(file, 'utf8'), file);
  if (organisation === undefined) throw new Error('the example organisation file is broken');
  const manifest = parse(await readFile('manifest.yml', 'utf8')) as Manifest;
  change(manifest);
  const slack = await startLocalSlack({
    seed: {
      ...workspaceSeed(organisation),
      usergroups: [{ id: 'S0FRESH', handle: 'fresh-food', name: 'Fresh food', users: ['U0CHEN', 'U0LI'] }],
    },
    manifest,
    now: Date.now,
    delivery: { mode: 'socket' },
    tokens: { bot: 'xoxb-test', app: 'xapp-test', signingSecret: 'secret' },
  });
  return {
    slack,
    organisation,
    folder,
    environment: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: `file:${join(folder, 'redress.sqlite')}`,
      REDRESS_DATA: folder,
      REDRESS_ORGANISATION: file,
      PORT: '0',
      LOG_LEVEL: 'silent',
    },
    async close() {
      await slack.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
