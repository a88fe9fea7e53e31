import type { ModalView } from '@slack/types';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import { openCase } from '../../operations/reading/open-case.ts';
import { namesFor, peopleOf } from '../blocks/names.ts';
import { noticeView } from '../listening/notice-view.ts';
import { type Visit, worded } from '../listening/visit.ts';
import { slackError } from '../platform/clients.ts';
import { refreshHome } from '../reading/show-home.ts';
import type { Shell } from '../shell.ts';
import { caseView } from './case-view.ts';

/** The case as this visitor may see it, or why not. `opening`: the key of the press that opens it, to be logged. */
export async function composeCase(
  shell: Shell,
  here: Visit,
  which: { complaint: string } | { reference: string },
  opening?: string,
): Promise<ModalView | Refusal> {
  const { context } = shell;
  const { visitor, reader, organisation } = here;
  const opened = await openCase(context, visitor, which, opening);
  if (isRefusal(opened)) return opened;
  const { facts, notes, history } = opened;
  const authors = [...notes, ...history].map(({ author }) => author);
  const people = [...peopleOf(facts.it), ...authors];
  return caseView({
    ...opened,
    scenarios: context.scenarios,
    names: await namesFor(context, visitor.workspace, organisation, people),
    reader,
  });
}

/** After a deed: the case that it was done from, and what waits for this person on their Home. */
export async function refreshCaseAndHome(
  shell: Shell,
  here: Visit,
  complaint: string,
  which: { view_id: string },
): Promise<void> {
  const { done } = here.reader.wording.case;
  await refreshCase(shell, here, complaint, which, noticeView(done.goesOn, here.reader, done.title));
  await refreshHome(shell, here);
}

/**
 * Brings an open case view up to date; it may have been closed meanwhile, and that is fine. `left`: what stands there for
 * somebody whose own deed closed the case to them.
 */
export async function refreshCase(
  shell: Shell,
  here: Visit,
  complaint: string,
  which: { view_id: string; hash?: string },
  left?: ModalView,
): Promise<void> {
  const composed = await composeCase(shell, here, { complaint });
  const view = isRefusal(composed)
    ? (left ?? noticeView(await worded(shell, here, composed), here.reader))
    : composed;
  try {
    await shell.clientsOf(here.visitor.workspace).interactive.views.update({ ...which, view });
  } catch (error) {
    if (slackError(error) === undefined) throw error;
    shell.log.debug({ error }, 'the case view was gone before it was brought up to date');
  }
}
