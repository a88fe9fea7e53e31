import { enter, press } from './acts/action.ts';
import { closeView } from './acts/close.ts';
import { runCommand } from './acts/command.ts';
import { lookAtHome, markRead } from './acts/look.ts';
import { controlsOf, messagePlace, type Place, visibleChannel } from './acts/place.ts';
import { edit, say, unsay } from './acts/say.ts';
import { runGlobalShortcut, runMessageShortcut } from './acts/shortcut.ts';
import { submitView } from './acts/submission.ts';
import { optionLabel, suggest } from './acts/suggestion.ts';
import { upload } from './acts/upload.ts';
import { stateWith, type Value } from './acts/value.ts';
import type { Control } from './block-tree.ts';
import { directBetween } from './channels.ts';
import { findControl, overflowValue } from './find-control.ts';
import { isObject, text } from './json.ts';
import { unreadIn } from './page/attention.ts';
import { selectable } from './page/selectable.ts';
import { SlackError } from './slack-error.ts';
import type { Channel, Message, User, View } from './state/entities.ts';
import { homeOf, openViews } from './views.ts';
import type { World } from './world.ts';

/** Where a member acts: the top modal, the Home, or a message (a snapshot acts on what was seen then). */
export type Target = 'modal' | 'home' | { channel: string; ts: string; blocks?: Message['blocks'] };

/**
 * A person with a Slack client, for tests: does only what a real client could. Every act resolves when the app
 * has acknowledged, and throws `AppDidNotAnswer` when it has not. Controls are found by visible label, action_id
 * or block_id; channels by name or id.
 */
export class Member {
  readonly id: string;
  readonly #world: World;

  constructor(world: World, id: string) {
    this.#world = world;
    this.id = id;
  }

  get user(): User {
    const user = this.#world.state.users.get(this.id);
    if (user === undefined || user.deleted) throw new SlackError('user_not_found', [`${this.id} cannot act`]);
    return user;
  }

  /** Types a slash command, such as `/complaint help`. */
  async command(channel: string, line: string): Promise<void> {
    await runCommand(this.#world, this.user, this.#channel(channel), line);
  }

  async globalShortcut(callbackId: string): Promise<void> {
    await runGlobalShortcut(this.#world, this.user, callbackId);
  }

  async messageShortcut(callbackId: string, channel: string, ts: string): Promise<void> {
    const place = messagePlace(this.#world, this.id, this.#channel(channel).id, ts);
    await runMessageShortcut(this.#world, this.user, callbackId, place.channel, place.message);
  }

  /** Looks at the app's Home; the app hears of it a moment later (`idle()` waits for that). */
  async openHome(): Promise<void> {
    lookAtHome(this.#world, this.user);
  }

  /** Says something; `files` are ids from `upload`. Answers the message. */
  async say(
    channel: string,
    typed: string,
    more: { thread?: string; files?: string[] } = {},
  ): Promise<Message> {
    return structuredClone(say(this.#world, this.user, this.#channel(channel), typed, more));
  }

  async edit(channel: string, ts: string, typed: string): Promise<void> {
    const place = messagePlace(this.#world, this.id, this.#channel(channel).id, ts);
    edit(this.#world, this.user, place.channel, place.message, typed);
  }

  async delete(channel: string, ts: string): Promise<void> {
    const place = messagePlace(this.#world, this.id, this.#channel(channel).id, ts);
    unsay(this.#world, this.user, place.channel, place.message);
  }

  /** Uploads a file for `say` or for a file input. Answers its id. */
  async upload(name: string, bytes: Buffer | string): Promise<string> {
    return upload(this.#world, this.user, name, Buffer.from(bytes as Buffer)).id;
  }

  /**
   * Presses a button; `option` names an overflow menu's entry. A control that asks for confirmation throws
   * unless `confirm` says what the person answers; `false` sends nothing.
   */
  async press(
    target: Target,
    wanted: string,
    how: { confirm?: boolean; option?: string } = {},
  ): Promise<void> {
    const place = this.#place(target);
    const control = findControl(controlsOf(place), wanted);
    if (!['button', 'overflow', 'workflow_button', 'icon_button'].includes(text(control.element.type))) {
      throw new SlackError('not_possible', [`${wanted} is no button`]);
    }
    if (!confirmed(control, how.confirm)) return;
    const option = how.option === undefined ? undefined : overflowValue(control.element, how.option);
    await press(this.#world, this.user, place, control, option);
  }

  /** Enters a value in the top modal (or elsewhere); the app hears of it where the control says so. */
  async fill(
    wanted: string,
    value: Value,
    how: { in?: Target; entered?: boolean; confirm?: boolean } = {},
  ): Promise<void> {
    const place = this.#place(how.in ?? 'modal');
    const control = findControl(controlsOf(place), wanted);
    if (!confirmed(control, how.confirm)) return;
    const state = stateWith(this.#world, control, value, this.#world.offers.of(this.id, control));
    await enter(this.#world, this.user, place, control, state, how);
  }

  /** Chooses an option, several, a user, a channel, a date or a time. */
  async choose(wanted: string, value: Value, how: { in?: Target; confirm?: boolean } = {}): Promise<void> {
    await this.fill(wanted, value, how);
  }

  /** Types text; `entered` presses Enter after it. */
  async type(wanted: string, typed: string, how: { in?: Target; entered?: boolean } = {}): Promise<void> {
    await this.fill(wanted, typed, how);
  }

  /** The visible options of a select; an external one asks the app with the query. */
  async options(wanted: string, query = '', target: Target = 'modal'): Promise<string[]> {
    const place = this.#place(target);
    const control = findControl(controlsOf(place), wanted);
    const own = selectable(this.#world, this.user, control, query);
    if (own !== undefined) return own.map(optionLabel);
    const { options } = await suggest(this.#world, this.user, place, control, query);
    this.#world.offers.remember(this.id, control, options);
    return options.map(optionLabel);
  }

  /** Fills what is given and submits the top modal. What was refused stands in `errors()` afterwards. */
  async submit(values: Record<string, Value> = {}): Promise<void> {
    for (const [wanted, value] of Object.entries(values)) await this.fill(wanted, value);
    await submitView(this.#world, this.user, this.#top());
  }

  /** Presses the top modal's close button; `all` is the X. */
  async closeView(how: { all?: boolean } = {}): Promise<void> {
    await closeView(this.#world, this.user, this.#top(), how.all);
  }

  /** The top modal, if one is open. */
  view(): View | undefined {
    return structuredClone(openViews(this.#world, this.id).at(-1));
  }

  /** All open modals, bottom first. */
  views(): View[] {
    return structuredClone(openViews(this.#world, this.id));
  }

  home(): View | undefined {
    return structuredClone(homeOf(this.#world, this.id));
  }

  /** What is wrong in the top modal: by the label of the input, in the app's or Slack's words. */
  errors(): Record<string, string> {
    const view = openViews(this.#world, this.id).at(-1);
    const labels = new Map(view?.blocks.map((block) => [block.block_id, labelOfBlock(block)]));
    const errors = Object.entries(view?.errors ?? {});
    return Object.fromEntries(errors.map(([blockId, words]) => [labels.get(blockId) || blockId, words]));
  }

  /** Messages that the app sent to this person directly, oldest first. */
  dms(): Message[] {
    const channel = directBetween(this.#world, this.id, this.#world.identity.bot_user_id);
    return channel === undefined ? [] : this.messages(channel.id);
  }

  /** What only this person sees in the channel, oldest first. */
  ephemerals(channel: string): Message[] {
    return this.messages(channel).filter((message) => message.ephemeral_to === this.id);
  }

  /** Everything this person sees in the channel, replies included, oldest first. Throws `channel_not_found`. */
  messages(channel: string): Message[] {
    const visible = visibleChannel(this.#world, this.id, this.#channel(channel).id);
    const all = this.#world.state.messages.in(visible.id);
    return structuredClone(
      all.filter(({ ephemeral_to }) => ephemeral_to === undefined || ephemeral_to === this.id),
    );
  }

  /** Sentences that Slack showed to this person about failures. */
  notices(): string[] {
    return this.#world.notices.of(this.id).map((notice) => notice.text);
  }

  unread(channel: string): { unread: number; mentions: number } {
    return unreadIn(this.#world, this.#channel(channel), this.user);
  }

  read(channel: string): void {
    markRead(this.#world, this.user, this.#channel(channel));
  }

  #channel(nameOrId: string): Channel {
    const { channels } = this.#world.state;
    const channel =
      channels.get(nameOrId) ?? channels.all().find((one) => one.kind !== 'im' && one.name === nameOrId);
    if (channel === undefined) throw new SlackError('channel_not_found', [nameOrId]);
    return visibleChannel(this.#world, this.id, channel.id);
  }

  #top(): View {
    const view = openViews(this.#world, this.id).at(-1);
    if (view === undefined) throw new SlackError('no_modal', ['no modal is open']);
    return view;
  }

  #place(target: Target): Place {
    if (target === 'modal') return { view: this.#top() };
    if (target === 'home') {
      const home = homeOf(this.#world, this.id);
      if (home === undefined) throw new SlackError('no_home', ['the app has published no Home']);
      return { view: home };
    }
    const place = messagePlace(this.#world, this.id, this.#channel(target.channel).id, target.ts);
    if (target.blocks === undefined) return place;
    return { channel: place.channel, message: { ...place.message, blocks: target.blocks } };
  }
}

function labelOfBlock(block: Record<string, unknown>): string {
  return isObject(block.label) ? text(block.label.text) : '';
}

/** Whether to go on; throws when a confirmation is asked for and the person's answer is not known. */
function confirmed({ element }: Control, answer: boolean | undefined): boolean {
  if (!isObject(element.confirm)) return true;
  if (answer === undefined) {
    const title = text((element.confirm.title as { text?: unknown } | undefined)?.text);
    throw new SlackError('confirmation_needed', [`the control asks "${title}": say confirm: true or false`]);
  }
  return answer;
}
