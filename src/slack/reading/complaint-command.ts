import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { parseIsoWeek } from '../../domain/facts/zone.ts';
import { lastWeek } from '../../domain/reading/digest.ts';
import { NoOrganisation } from '../../operations/context.ts';
import { askForDigest } from '../../operations/reading/read-digest.ts';
import { readOwn } from '../../operations/reading/read-home.ts';
import { actions, button, context as contextBlock, section } from '../blocks/blocks.ts';
import { readerOf } from '../blocks/reader.ts';
import { escapeText, unescapeSigns } from '../blocks/text.ts';
import { composeCase } from '../case/refresh-case.ts';
import { clockReceipt, who } from '../clocks/clock-commands.ts';
import { openForm } from '../filing/open-filing.ts';
import { actionIds, commands } from '../ids.ts';
import { noticeView } from '../listening/notice-view.ts';
import { expiredBlocks } from '../listening/press.ts';
import { type Visit, visit, worded } from '../listening/visit.ts';
import { slackError } from '../platform/clients.ts';
import type { Shell } from '../shell.ts';
import { digestMessage } from './digest.ts';
import { ownLists } from './home-view.ts';
import { searchModal } from './on-search.ts';

interface Reply {
  text: string;
  blocks?: KnownBlock[];
}

/** `/complaint`: the form, or one of a few words. Everything else is the beginning of the story. */
export function registerComplaintCommand(app: App, shell: Shell): void {
  app.command(commands.complaint, async ({ ack, command, context, respond }) => {
    const workspace = context.teamId ?? command.team_id;
    const trigger = command.trigger_id;
    await ack();
    try {
      const here = await visit(shell, { workspace, slack: command.user_id, team: undefined });
      const reply = await answer(shell, here, command.text.trim(), trigger);
      if (reply !== undefined) await respond({ ...reply, response_type: 'ephemeral' });
    } catch (error) {
      // The same line arrived twice: its first arrival has opened what there is to open.
      if (slackError(error) === 'exchanged_trigger_id') return;
      shell.log.error({ error }, 'the command could not be answered as it should');
      const { refusals } = readerOf({ language: 'en', timezone: 'UTC' }).wording;
      const text = error instanceof NoOrganisation ? refusals.noOrganisation : refusals.failed;
      await respond({ text, response_type: 'ephemeral' });
    }
  });
}

async function answer(shell: Shell, here: Visit, typed: string, trigger: string): Promise<Reply | undefined> {
  const [word = '', ...rest] = typed.split(/\s+/u);
  const { help } = here.reader.wording;
  switch (word.toLowerCase()) {
    case 'help':
      return { text: help.title, blocks: [section(`*${help.title}*\n${help.lines.join('\n')}`)] };
    case 'mine':
      return mine(shell, here);
    case 'open':
      if (rest[0] === undefined) return { text: help.missingReference };
      return openReference(shell, here, rest[0].toUpperCase(), trigger);
    case 'search':
      return search(shell, here, unescapeSigns(rest.join(' ')), trigger);
    case 'clock':
      return clockReceipt(shell, here, rest[0]);
    case 'who':
      return who(shell, here, rest);
    case 'delegate':
      return delegate(here);
    case 'digest':
      return digest(shell, here, rest[0]);
  }
  const { refusals } = here.reader.wording;
  if (here.visitor.outsider) return { text: refusals.outsider };
  const opened = await openForm(
    shell,
    here,
    trigger,
    typed === '' ? {} : { narrative: unescapeSigns(typed) },
  );
  return opened === 'opened'
    ? undefined
    : { text: help.expired, blocks: expiredBlocks(help.expired, help.openForm) };
}

/** A button opens the form: the command's own trigger may be too old by now. */
function delegate({ reader }: Visit): Reply {
  const w = reader.wording.agreements.delegation;
  const open = button(actionIds.delegation, reader.wording.agreements.approval.let, { style: 'primary' });
  return { text: w.intro, blocks: [section(w.intro), actions('delegate', [open])] };
}

async function mine(shell: Shell, here: Visit): Promise<Reply> {
  const { visitor, organisation, reader } = here;
  const { mine: owned, filed } = await readOwn(shell.context, visitor);
  const { home, help } = reader.wording;
  if (owned.total === 0 && filed.length === 0) return { text: help.nothingMine };
  const blocks = ownLists(owned, filed, { organisation, reader, now: shell.context.now() });
  return { text: home.lists.mine, blocks: blocks.slice(0, 50) };
}

async function openReference(
  shell: Shell,
  here: Visit,
  reference: string,
  trigger: string,
): Promise<Reply | undefined> {
  const composed = await composeCase(shell, here, { reference }, `command:${trigger}`);
  if (isRefusal(composed)) return { text: await worded(shell, here, composed) };
  return openModal(shell, here, trigger, composed);
}

async function openModal(
  shell: Shell,
  here: Visit,
  trigger: string,
  view: ModalView,
): Promise<Reply | undefined> {
  try {
    await shell.clientsOf(here.visitor.workspace).interactive.views.open({ trigger_id: trigger, view });
    return undefined;
  } catch (error) {
    if (slackError(error) !== 'expired_trigger_id') throw error;
    return { text: here.reader.wording.refusals.tooSlow };
  }
}

async function search(shell: Shell, here: Visit, text: string, trigger: string): Promise<Reply | undefined> {
  const view = await searchModal(shell, here, text);
  return openModal(shell, here, trigger, view);
}

/** Last week's digest, or the named week's, for those it is meant for. */
async function digest(shell: Shell, here: Visit, named: string | undefined): Promise<Reply> {
  const { reader, organisation } = here;
  const week = named?.toUpperCase() ?? lastWeek(organisation, shell.context.now());
  if (parseIsoWeek(week) === undefined) return { text: reader.wording.digest.notAWeek(escapeText(week)) };
  const found = await askForDigest(shell.context, here.visitor, week);
  if (isRefusal(found)) {
    const text = await worded(shell, here, found);
    return { text, blocks: [contextBlock(text)] };
  }
  return digestMessage(found, organisation, reader);
}

/** The same digest as a modal, for the Home tab. */
export async function digestModal(shell: Shell, here: Visit) {
  const found = await askForDigest(
    shell.context,
    here.visitor,
    lastWeek(here.organisation, shell.context.now()),
  );
  if (isRefusal(found)) return noticeView(await worded(shell, here, found), here.reader);
  const { blocks } = digestMessage(found, here.organisation, here.reader);
  return { ...noticeView('', here.reader, here.reader.wording.home.digest), blocks };
}
