/**
 * Takes the main states of the page into `test-results/looks/`, to be looked at: two sizes, three languages,
 * light and dark. Run `npm run build` first, then `node scripts/looks.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { startPractice } from '../src/practice/practice.ts';
import { launchChromium } from '../test/page/chromium.ts';
import { Visitor } from '../test/page/visitor.ts';

const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };
const schemes = ['light', 'dark'] as const;
/** Somebody for each language, and the channel they work in. */
const readers = [
  { as: 'U0LI', channel: 'C0FRESH', name: 'fresh-food' },
  { as: 'U0CHEN', channel: 'C0FRESH', name: 'fresh-food' },
  { as: 'U0LIN', channel: 'C0DELI', name: 'deli' },
];

const folder = mkdtempSync(join(tmpdir(), 'redress-looks-'));
const config = readConfig({ REDRESS_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' });
const practice = await startPractice({ config, fresh: true, log: createLog('silent') });
const browser = await launchChromium();
try {
  for (const size of ['desktop', 'phone'] as const) {
    for (const scheme of schemes) for (const reader of readers) await look(size, scheme, reader);
  }
} finally {
  await browser.close();
  await practice.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function look(
  size: keyof typeof sizes,
  colorScheme: (typeof schemes)[number],
  { as, channel, name }: (typeof readers)[number],
): Promise<void> {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme });
  const page = await context.newPage();
  await page.addInitScript(`localStorage.setItem('redress-practice-hint-dismissed', 'yes')`);
  const visitor = new Visitor(page, practice.url);
  const take = (state: string) =>
    page.screenshot({
      path: join('test-results', 'looks', `${size}-${colorScheme}-${as}-${state}.png`),
      animations: 'disabled',
    });

  await visitor.open(as, 'home');
  await page.getByRole('main').getByRole('heading').nth(1).waitFor();
  await take('home');
  await visitor.open(as, channel);
  await visitor.message(/RD-/u).waitFor();
  await take('channel');
  await visitor
    .message(/RD-/u)
    .getByRole('button')
    .filter({ hasText: /case|详情|詳情/u })
    .first()
    .click();
  await visitor.dialog(/^RD-/u).waitFor();
  await take('case');
  await visitor.press(visitor.wording.case.close);
  await visitor.say(name, '/complaint');
  await visitor.dialog(visitor.wording.filing.title).waitFor();
  await take('form');
  await visitor.press(visitor.wording.filing.cancel);
  await visitor.open('U0ZHAO', 'C0LEAD');
  await visitor.message(/RD-/u).waitFor();
  await take('digest');
  await context.close();
}
