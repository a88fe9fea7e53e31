import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../src/domain/facts/organisation.ts';
import { type Strings, stringsOf } from '../../src/practice/page/src/strings/strings.ts';
import { type Wording, wordingFor } from '../../src/wording/wording.ts';

const languages: Record<string, Language> = {
  U0HU: 'zh-Hans',
  U0CHEN: 'zh-Hans',
  U0SUN: 'zh-Hans',
  U0MA: 'zh-Hans',
  U0LUO: 'zh-Hans',
  U0LIN: 'zh-Hant',
  U0HUANG: 'zh-Hant',
};

/** A person at the page: finds things by what is written on them, and presses them. */
export class Visitor {
  readonly page: Page;
  readonly #url: string;
  /** What the page itself says to whoever is acted as. */
  strings: Strings = stringsOf('en');
  /** What Redress says to them. */
  wording: Wording = wordingFor('en');

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  /** `place` is a channel's id or `home`. */
  async open(as: string, place: string): Promise<void> {
    this.#readsAs(as);
    await this.page.goto(`${this.#url}/#as=${as}&place=${place}`);
    await this.page.getByRole('main').waitFor();
  }

  #readsAs(as: string): void {
    const language = languages[as] ?? 'en';
    this.strings = stringsOf(language);
    this.wording = wordingFor(language);
  }

  async actAs(as: string): Promise<void> {
    await this.page.getByLabel(this.strings.actAs, { exact: true }).selectOption(as);
    this.#readsAs(as);
    // Attached, not visible: on a phone the drawer that it stands in closes by then.
    await this.page.getByText(this.strings.practiceClock).first().waitFor({ state: 'attached' });
  }

  async goTo(name: string | RegExp): Promise<void> {
    const link = this.page.getByRole('navigation').getByRole('button', { name });
    // On a phone the sidebar is a drawer.
    const drawer = this.page.getByRole('button', { name: this.strings.openSidebar });
    await link.or(drawer).filter({ visible: true }).first().waitFor();
    if (await drawer.isVisible()) await drawer.click();
    await link.click();
  }

  /** To what Redress wrote to this person alone. */
  goToDirectMessages(): Promise<void> {
    return this.goTo(/^Redress(,|$)/u);
  }

  composer(channel: string): Locator {
    return this.page.getByRole('textbox', { name: this.strings.messageTo(`#${channel}`) });
  }

  /** Types a line into a channel and sends it. */
  async say(channel: string, line: string): Promise<void> {
    await this.composer(channel).fill(line);
    await this.composer(channel).press('Enter');
  }

  /** The dialog on top, or the one of this name. */
  dialog(name?: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  field(label: string): Locator {
    return this.dialog().getByLabel(label);
  }

  fill(label: string, text: string): Promise<void> {
    return this.field(label).fill(text);
  }

  /** Opens a select and takes an option of it. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('listbox').getByRole('option', { name: option }).click();
  }

  press(name: string): Promise<void> {
    // The cross in the corner may be called Close too: the last is the one with its name on it.
    return this.dialog().getByRole('button', { name, exact: true }).last().click();
  }

  async pick(group: string, option: string): Promise<void> {
    await this.dialog()
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name: option, exact: true })
      .check();
  }

  /** A message in the middle of the page. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('article').filter({ hasText: text }).last();
  }

  thread(): Locator {
    return this.page.getByRole('complementary', { name: this.strings.thread });
  }

  async openThread(text: string | RegExp): Promise<Locator> {
    const words = [1, 2].map((count) => this.strings.replies(count).replace(/^\d\s*/u, ''));
    await this.message(text)
      .getByRole('button', { name: new RegExp(`^\\d+ ?(?:${words.join('|')})`, 'u') })
      .click();
    await this.thread().waitFor();
    return this.thread();
  }

  /** Moves the practice clock and waits until it has arrived. */
  async moveClock(step: 'plusHour' | 'nextWorkingMorning' | 'mondayMorning'): Promise<void> {
    const clock = this.page.getByRole('region', { name: this.strings.practiceClock });
    await clock.getByRole('button', { name: this.strings[step] }).click();
    await clock.and(this.page.locator('[aria-busy="false"]')).waitFor();
  }

  /** The control that has the focus, such as `- textbox "Message #desk"`. */
  focused(): Promise<string> {
    return this.page.locator(':focus').ariaSnapshot();
  }

  /** Presses Tab until the control of this name has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if ((await this.page.locator(':focus').count()) > 0 && (await this.focused()).includes(`"${name}`))
        return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to “${name}”`);
  }

  /** The reference in the receipt that stands open. */
  async reference(): Promise<string> {
    const words = await this.dialog(this.wording.filing.receipt.title).textContent();
    const found = /RD-\d{4}-\d{6}/u.exec(words ?? '');
    if (found === null) throw new Error(`no reference in the receipt: ${words}`);
    return found[0];
  }
}
