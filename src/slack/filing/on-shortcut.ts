import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { Form } from '../../domain/filing/filing-form.ts';
import { limits } from '../../domain/filing/filing-form.ts';
import { NoOrganisation } from '../../operations/context.ts';
import { callNames } from '../blocks/names.ts';
import { readerOf } from '../blocks/reader.ts';
import { clamp, unescapeText } from '../blocks/text.ts';
import { shortcuts } from '../ids.ts';
import { expiredBlocks } from '../listening/press.ts';
import { type Visit, visit } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';
import { openForm } from './open-filing.ts';

/** The global shortcut, and the one in a message's menu, which fills the form from that message. */
export function registerFilingShortcuts(app: App, shell: Shell): void {
  app.shortcut(shortcuts.file, async ({ ack, shortcut, context }) => {
    await ack();
    await open(shell, shortcut as GlobalShortcut, context.teamId, () => ({}));
  });
  app.shortcut(shortcuts.fromMessage, async ({ ack, shortcut, context }) => {
    await ack();
    const message = shortcut as MessageShortcut;
    await open(shell, message, context.teamId, ({ organisation }) => ({
      narrative: clamp(unescapeText(message.message.text ?? '', callNames(organisation)), limits.narrative),
      link: permalink(message),
      source: 'message',
    }));
  });
}

async function open(
  shell: Shell,
  shortcut: GlobalShortcut | MessageShortcut,
  teamId: string | undefined,
  given: (here: Visit) => Partial<Form>,
): Promise<void> {
  const workspace = teamId ?? shortcut.team?.id ?? '';
  const slack = shortcut.user.id;
  const { interactive } = shell.clientsOf(workspace);
  try {
    const here = await visit(shell, { workspace, slack, team: shortcut.user.team_id ?? shortcut.team?.id });
    const { help, refusals } = here.reader.wording;
    if (here.visitor.outsider) return await tell(refusals.outsider);
    if ((await openForm(shell, here, shortcut.trigger_id, given(here))) === 'expired') {
      await tell(help.expired, expiredBlocks(help.expired, help.openForm));
    }
  } catch (error) {
    shell.log.error({ error }, 'a shortcut could not be answered as it should');
    const { refusals } = readerOf({ language: 'en', timezone: 'UTC' }).wording;
    await tell(error instanceof NoOrganisation ? refusals.noOrganisation : refusals.failed);
  }

  async function tell(text: string, blocks?: ReturnType<typeof expiredBlocks>): Promise<void> {
    const { channel } = await interactive.conversations.open({ users: slack });
    await interactive.chat.postMessage({
      channel: channel?.id ?? slack,
      text,
      ...(blocks ? { blocks } : {}),
    });
  }
}

/** Where the message stands, without another call to Slack. */
function permalink({ team, channel, message }: MessageShortcut): string | null {
  if (!team?.domain) return null;
  const thread = message.thread_ts === undefined ? '' : `?thread_ts=${message.thread_ts}&cid=${channel.id}`;
  return `https://${team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
}
