/**
 * Renews the README's pictures (`docs/*.png`): builds nothing, so run `npm run build` before
 * `node scripts/pictures.ts`. Needs Chromium, and ImageMagick to make them small.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readConfig } from '../src/config.ts';
import { startPractice } from '../src/practice/practice.ts';
import { createLog } from '../src/start/log.ts';
import { launchChromium } from '../test/page/chromium.ts';
import { Visitor } from '../test/page/visitor.ts';

const imageMagick = 'convert';

const pictures: Record<string, (visitor: Visitor) => Promise<void>> = {
  async card(visitor) {
    await visitor.open('U0LI', 'C0FRESH');
    const thread = await visitor.openThread('Called back, to be closed');
    await thread.getByText('this can be closed now').waitFor();
  },
  async form(visitor) {
    await visitor.open('U0TANG', 'C0FRONT');
    await visitor.say('shop-floor', '/complaint');
    await visitor.fill('What happened?', 'The milk was sour although she bought it an hour ago.');
    await visitor.choose('What is it about?', 'Damaged or spoiled goods');
    await visitor.fill("Customer's name", 'Mrs Shen');
    await visitor.fill('How to reach them', '138 1234 5678');
    await visitor.choose('What do they want?', 'Refund');
    await visitor.fill('How much', '25.80');
    await visitor.field('What happened?').focus();
    await visitor.dialog().getByText('Only what happened').scrollIntoViewIfNeeded();
  },
  async digest(visitor) {
    await visitor.open('U0ZHAO', 'C0LEAD');
    const digest = visitor.message('Lessons learned');
    await digest.waitFor();
  },
};

const folder = mkdtempSync(join(tmpdir(), 'redress-pictures-'));
const config = readConfig({ REDRESS_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' });
const practice = await startPractice({ config, fresh: true, log: createLog('silent') });
const browser = await launchChromium();
try {
  mkdirSync('docs', { recursive: true });
  for (const [name, arrange] of Object.entries(pictures)) await take(browser, name, arrange);
} finally {
  await browser.close();
  await practice.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function take(
  from: Browser,
  name: string,
  arrange: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  const page = await from.newPage({ viewport: { width: 1160, height: 860 }, deviceScaleFactor: 2 });
  const visitor = new Visitor(page, practice.url);
  // Whoever looks at the README needs no first steps.
  await page.addInitScript(`localStorage.setItem('redress-practice-hint-dismissed', 'yes')`);
  await arrange(visitor);
  const file = join('docs', `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  execFileSync(imageMagick, [
    file,
    '-strip',
    '+dither',
    '-colors',
    '96',
    '-define',
    'png:compression-level=9',
    file,
  ]);
  console.log(`${file}: ${Math.round(statSync(file).size / 1024)} kB`);
  await page.close();
}
