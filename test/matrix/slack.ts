import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Context } from '../../src/operations/context.ts';
import type { StateValues } from '../../src/slack/blocks/form-values.ts';
import { viewIds } from '../../src/slack/ids.ts';
import type { Clients } from '../../src/slack/platform/clients.ts';
import { registerListeners } from '../../src/slack/register.ts';
import type { Shell } from '../../src/slack/shell.ts';
import { workspace } from '../operations/every-action/floor.ts';

/** What Slack shows somebody for one press, form or command. */
export interface Shown {
  /** Modals that were opened or pushed, notices apart. */
  views: ModalView[];
  /** What a person reads that is no form: ephemerals, notices, and what is said at the fields of a form. */
  told: string[];
  /** What the case behind a deed became. */
  behind: ModalView | undefined;
  /** Whether a form was accepted; undefined where none was sent. */
  kept: boolean | undefined;
}

/** Redress's listeners with a Slack around them that only writes down what they show: no socket, no server. */
export interface Slack {
  command(person: string, text: string): Promise<Shown>;
  /** `view`: the modal it stands in; without one it stands in a message. */
  press(person: string, button: { id: string; value: string }, view?: ModalView): Promise<Shown>;
  submit(person: string, form: ModalView, values: StateValues): Promise<Shown>;
}

type Handle = (args: Record<string, unknown>) => Promise<void>;
type Wanted = string | RegExp | { type: string; callback_id: string | RegExp };

export function openSlack(context: Context): Slack {
  const listeners: { of: 'action' | 'view' | 'command'; wanted: Wanted; handle: Handle }[] = [];
  const listen = (of: 'action' | 'view' | 'command') => (wanted: Wanted, handle: Handle) => {
    listeners.push({ of, wanted, handle });
  };
  const ignored = () => {};
  const app = {
    action: listen('action'),
    view: listen('view'),
    command: listen('command'),
    options: ignored,
    shortcut: ignored,
    event: ignored,
  };
  let shown: Shown = { views: [], told: [], behind: undefined, kept: undefined };
  const show = async ({ view }: { view: ModalView }) => {
    if (view.callback_id === viewIds.notice) shown.told.push(textOf(view));
    else shown.views.push(view);
  };
  const update = async ({ view }: { view: ModalView }) => {
    shown.behind = view;
  };
  const interactive = {
    views: { open: show, push: show, update, publish: async () => {} },
    conversations: { open: async () => ({ channel: { id: 'D0' } }) },
    chat: { postMessage: async ({ text }: { text: string }) => shown.told.push(text) },
  };
  const failed = (details: object, message: string) => {
    throw new Error(`${message}: ${(details as { error?: Error }).error?.stack ?? ''}`);
  };
  const shell: Shell = {
    context,
    clientsOf: () => ({ interactive, background: interactive }) as unknown as Clients,
    log: { debug: ignored, info: ignored, warn: ignored, error: failed },
  };
  registerListeners(app as unknown as App, shell);

  async function send(of: 'action' | 'view' | 'command', id: string, args: object): Promise<Shown> {
    shown = { views: [], told: [], behind: undefined, kept: undefined };
    const heard = listeners.filter((each) => each.of === of && matches(each.wanted, id));
    if (heard.length !== 1) throw new Error(`${heard.length} listeners hear ${id}`);
    const respond = async ({ text }: { text: string }) => shown.told.push(text);
    for (const { handle } of heard) await handle({ context: { teamId: workspace }, respond, ...args });
    return shown;
  }

  const frame = (person: string) => ({
    trigger_id: context.newId(),
    team: { id: workspace },
    user: { id: person, team_id: workspace },
  });
  return {
    command: (person, text) =>
      send('command', '/complaint', {
        ack: async () => {},
        command: { text, user_id: person, team_id: workspace, trigger_id: context.newId() },
      }),
    press: (person, { id, value }, view) => {
      const action = { type: 'button', action_id: id, value };
      const place = view === undefined ? { response_url: 'https://respond' } : { view: sentView(view, {}) };
      const body = { ...frame(person), ...place, actions: [action] };
      return send('action', id, { ack: async () => {}, action, body });
    },
    submit(person, form, values) {
      const view = sentView(form, values);
      const ack = async (answer?: { response_action: string; errors?: object; view?: ModalView }) => {
        shown.kept = answer?.response_action === 'errors';
        if (answer?.view !== undefined) await show({ view: answer.view });
        shown.told.push(...(Object.values(answer?.errors ?? {}) as string[]));
      };
      return send('view', form.callback_id ?? '', { ack, view, body: { ...frame(person), view } });
    },
  };

  function sentView(view: ModalView, values: StateValues) {
    return { ...view, id: `V${context.newId()}`, hash: '1', state: { values } };
  }
}

function matches(wanted: Wanted, id: string): boolean {
  if (typeof wanted === 'string') return wanted === id;
  if (wanted instanceof RegExp) return wanted.test(id);
  return wanted.type === 'view_submission' && matches(wanted.callback_id, id);
}

function textOf({ blocks }: ModalView): string {
  return (blocks as KnownBlock[])
    .flatMap((block) => (block.type === 'section' ? (block.text?.text ?? []) : []))
    .join('\n');
}
