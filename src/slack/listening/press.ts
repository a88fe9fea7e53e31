import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { NoOrganisation } from '../../operations/context.ts';
import { recall } from '../../operations/visitor.ts';
import { actions, button, section } from '../blocks/blocks.ts';
import type { StateValues } from '../blocks/form-values.ts';
import { readerOf } from '../blocks/reader.ts';
import { actionIds } from '../ids.ts';
import { slackError } from '../platform/clients.ts';
import type { Shell } from '../shell.ts';
import { noticeView } from './notice-view.ts';
import type { Caller } from './visit.ts';

/** A pressed button (or a changed input), wherever it stood. */
export interface Press {
  caller: Caller;
  /** The button's value, or the chosen option's: a complaint's id, mostly. */
  value: string;
  /** Makes a second arrival of the same press harmless. */
  key: string;
  trigger: string;
  /** The modal it stood in, if any. */
  view: { id: string; hash: string; callback: string; metadata: string; values: StateValues } | undefined;
  /** Whether it stood in Home. */
  home: boolean;
  ack(): Promise<void>;
  /** Tells the person something, visible to them only. mrkdwn. */
  say(text: string): Promise<void>;
}

/**
 * Registers what a button does. Whatever happens, the person gets an answer: an outage says that nothing
 * was lost.
 */
export function onPress(
  app: App,
  shell: Shell,
  id: string | RegExp,
  handle: (shell: Shell, press: Press) => Promise<void>,
): void {
  app.action(id, async ({ ack, body, action, respond, context }) => {
    const block = body as BlockAction;
    const workspace = context.teamId ?? block.team?.id ?? '';
    const clients = () => shell.clientsOf(workspace);
    const inModal = block.view !== undefined && block.view.type === 'modal';
    const press: Press = {
      caller: { workspace, slack: block.user.id, team: block.user.team_id ?? block.team?.id },
      value: (action as ButtonAction).value ?? (action as StaticSelectAction).selected_option?.value ?? '',
      key: `action:${block.trigger_id}`,
      trigger: block.trigger_id,
      view:
        inModal && block.view !== undefined
          ? {
              id: block.view.id,
              hash: block.view.hash,
              callback: block.view.callback_id,
              metadata: block.view.private_metadata,
              values: block.view.state.values as StateValues,
            }
          : undefined,
      home: block.view?.type === 'home',
      ack: () => ack(),
      async say(text) {
        const fallback = readerOf({ language: 'en', timezone: 'UTC' });
        if (inModal) {
          const view = noticeView(
            text,
            await readerFor(shell, workspace, block.user.id).catch(() => fallback),
          );
          try {
            await clients().interactive.views.push({ trigger_id: block.trigger_id, view });
            return;
          } catch (error) {
            if (slackError(error) === undefined) throw error;
          }
        } else if (block.response_url) {
          await respond({ text, response_type: 'ephemeral', replace_original: false });
          return;
        }
        const { channel } = await clients().interactive.conversations.open({ users: block.user.id });
        await clients().interactive.chat.postMessage({ channel: channel?.id ?? block.user.id, text });
      },
    };
    try {
      await handle(shell, press);
    } catch (error) {
      await press.ack().catch(() => undefined);
      await answerFailure(shell, press, error);
    }
  });
}

async function answerFailure(shell: Shell, press: Press, error: unknown): Promise<void> {
  const { workspace, slack } = press.caller;
  // The same press arrived twice: its first arrival has shown what there is to show.
  if (slackError(error) === 'exchanged_trigger_id') return;
  shell.log.error({ error, slack }, 'a button could not be answered as it should');
  const reader = await readerFor(shell, workspace, slack).catch(() =>
    readerOf({ language: 'en', timezone: 'UTC' }),
  );
  const { refusals } = reader.wording;
  try {
    if (slackError(error) === 'expired_trigger_id') await press.say(refusals.tooSlow);
    else await press.say(error instanceof NoOrganisation ? refusals.noOrganisation : refusals.failed);
  } catch (second) {
    shell.log.error({ error: second, slack }, 'not even the failure could be told');
  }
}

/** The reader's language from what is stored, without asking Slack. */
export async function readerFor(shell: Shell, workspace: string, slack: string) {
  return readerOf(await recall(shell.context, { workspace, slack }));
}

/** Blocks that offer the form again after Slack's three seconds ran out. */
export function expiredBlocks(text: string, label: string) {
  return [section(text), actions('expired', [button(actionIds.openForm, label, { style: 'primary' })])];
}

/** On top of the modal that the button stood in, or as the first one. */
export async function show(shell: Shell, press: Press, view: ModalView): Promise<void> {
  const { interactive } = shell.clientsOf(press.caller.workspace);
  const target = { trigger_id: press.trigger, view };
  if (press.view === undefined) await interactive.views.open(target);
  else await interactive.views.push(target);
}
