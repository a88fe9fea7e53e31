/**
 * Takes the main states of the page into `test-results/looks/`, to be looked at: two sizes, three languages,
 * light and dark. Run `npm run build` first, then `node scripts/looks.ts`; words behind it take only the
 * looks whose name contains one of them (`node scripts/looks.ts phone-light hearing`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readConfig } from '../src/config.ts';
import { startPractice } from '../src/practice/practice.ts';
import { createLog } from '../src/start/log.ts';
import { launchChromium } from '../test/page/chromium.ts';
import { openCase } from '../test/page/deeds.ts';
import { Visitor } from '../test/page/visitor.ts';
import { type Arranged, arrange } from './looks/arrange.ts';

const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };
const schemes = ['light', 'dark'] as const;
const wanted = process.argv.slice(2);

/** Somebody for each language, and the channel they work in. */
const readers = [
  {
    as: 'U0LI',
    channel: 'C0FRESH',
    name: 'fresh-food',
    owner: 'U0ZHOU',
    approver: 'U0WANG',
    desk: 'U0WANG',
    said: 'sour',
    locale: 'en-GB',
  },
  {
    as: 'U0CHEN',
    channel: 'C0FRESH',
    name: 'fresh-food',
    owner: 'U0CHEN',
    approver: 'U0CHEN',
    desk: 'U0HU',
    said: '发霉',
    locale: 'zh-CN',
  },
  {
    as: 'U0LIN',
    channel: 'C0DELI',
    name: 'deli',
    owner: 'U0HUANG',
    approver: 'U0LIN',
    desk: undefined,
    said: '客人',
    locale: 'zh-TW',
  },
] as const;
type Reader = (typeof readers)[number];

const folder = mkdtempSync(join(tmpdir(), 'redress-looks-'));
const config = readConfig({ REDRESS_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' });
const practice = await startPractice({ config, fresh: true, log: createLog('silent') });
const browser = await launchChromium();
try {
  const there = await arrange(practice);
  for (const size of ['desktop', 'phone'] as const) {
    for (const scheme of schemes) {
      for (const reader of readers) {
        const scenes = scheme === 'light' ? { ...main(reader), ...daily(reader, there) } : main(reader);
        for (const [state, scene] of Object.entries(scenes)) await look(size, scheme, reader, state, scene);
      }
    }
  }
} finally {
  await browser.close();
  await practice.stop();
  rmSync(folder, { recursive: true, force: true });
}

type Scene = (visitor: Visitor) => Promise<void>;

async function look(
  size: keyof typeof sizes,
  colorScheme: (typeof schemes)[number],
  { as, locale }: Reader,
  state: string,
  scene: Scene,
): Promise<void> {
  const name = `${size}-${colorScheme}-${as}-${state}`;
  if (!wanted.every((word) => name.includes(word))) return;
  const touch = size === 'phone' ? { hasTouch: true, isMobile: true } : {};
  const context = await browser.newContext({ viewport: sizes[size], colorScheme, locale, ...touch });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.addInitScript(`localStorage.setItem('redress-practice-hint-dismissed', 'yes')`);
  await scene(new Visitor(page, practice.url));
  const path = join('test-results', 'looks', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  await putAway(page);
  await context.close();
}

/** The workspace remembers what somebody has open; the next look begins without it. */
async function putAway(page: Page): Promise<void> {
  const dialogs = page.getByRole('dialog');
  // The one below comes into view when the one above is gone.
  while ((await dialogs.count()) > 0) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
}

/** What everybody meets. */
function main({ as, channel, name }: Reader): Record<string, Scene> {
  return {
    async home(visitor) {
      await visitor.open(as, 'home');
      await visitor.page.getByRole('main').getByRole('heading').nth(1).waitFor();
    },
    async channel(visitor) {
      await visitor.open(as, channel);
      await visitor.message(/RD-/u).waitFor();
    },
    async form(visitor) {
      await visitor.open(as, channel);
      await visitor.say(name, '/complaint');
      await visitor.dialog(visitor.wording.filing.title).waitFor();
    },
    async digest(visitor) {
      await visitor.open('U0ZHAO', 'C0LEAD');
      await visitor.message(/RD-/u).waitFor();
    },
  };
}

/** What a working day brings. */
function daily(
  { as, channel, name, owner, approver, desk, said }: Reader,
  there: Arranged,
): Record<string, Scene> {
  const { handled, offered, heard, answered, outreach } = there;
  const case_ = (who: string, reference: string): Scene => {
    return async (visitor) => {
      await visitor.open(who, 'C0ALL');
      await openCase(visitor, 'general', reference);
    };
  };
  const scenes: Record<string, Scene> = {
    case: case_(owner, of(handled, owner)),
    async 'case-end'(visitor) {
      await case_(owner, of(handled, owner))(visitor);
      await visitor.dialog().getByRole('button').last().scrollIntoViewIfNeeded();
      const last = visitor.wording.case.buttons.clockReceipt;
      await visitor.dialog().getByRole('button', { name: last }).scrollIntoViewIfNeeded();
    },
    async approval(visitor) {
      await visitor.open(approver, 'home');
      await visitor.goToDirectMessages();
      await visitor.message(of(offered, approver)).waitFor();
    },
    async hearing(visitor) {
      const who = as === 'U0CHEN' ? 'U0HU' : as;
      await case_(who, heard)(visitor);
      const { routing } = visitor.wording;
      await visitor.dialog().getByText(routing.hearing, { exact: true }).scrollIntoViewIfNeeded();
    },
    async thread(visitor) {
      await visitor.open(as, channel);
      const reference = as === 'U0LIN' ? answered.deli : heard;
      await visitor.openThread(reference);
      await visitor.thread().getByText('Zhou Ling').or(visitor.thread().getByText('Huang')).first().waitFor();
    },
    async search(visitor) {
      await visitor.open(as, channel);
      await visitor.say(name, `/complaint search ${said}`);
      const { open } = visitor.wording.search;
      await visitor.dialog().getByRole('button', { name: open }).first().waitFor();
    },
    async outreach(visitor) {
      const who = desk ?? owner;
      await case_(who, of(outreach, who))(visitor);
      await visitor.press(visitor.wording.case.actions.outreach);
      await visitor.dialog(visitor.wording.outreach.title).waitFor();
    },
    async who(visitor) {
      await visitor.open(as, 'C0ALL');
      await visitor.say('general', '/complaint who fresh');
      await visitor.page.getByText(visitor.wording.clocks.who.claim).last().waitFor();
    },
    async clock(visitor) {
      await visitor.open(as, 'C0ALL');
      await visitor.say('general', `/complaint clock ${as === 'U0LIN' ? of(handled, owner) : heard}`);
      await visitor.page.getByText(visitor.wording.clocks.receipt.counted).last().waitFor();
    },
  };
  if (desk === undefined) return scenes;
  return {
    ...scenes,
    async 'desk-day'(visitor) {
      await visitor.open(desk, 'home');
      await visitor.page.getByRole('main').getByText(/RD-/u).first().waitFor();
    },
    async bulk(visitor) {
      await visitor.open(desk, 'home');
      const { bulk } = visitor.wording.closing;
      await visitor.page.getByRole('button', { name: bulk.callSeveral }).click();
      await visitor.dialog(bulk.callTitle).waitFor();
    },
    async callback(visitor) {
      await case_(desk, answered.fresh)(visitor);
      await visitor.press(visitor.wording.case.actions.callback);
      await visitor.dialog(visitor.wording.case.callback.title).waitFor();
    },
    async 'desk-case-end'(visitor) {
      await case_(desk, answered.fresh)(visitor);
      const last = visitor.wording.case.actions.misfile;
      await visitor.dialog().getByRole('button', { name: last }).scrollIntoViewIfNeeded();
    },
  };
}

function of(references: Record<string, string>, person: string): string {
  const found = references[person];
  if (found === undefined) throw new Error(`nothing was arranged for ${person}`);
  return found;
}
