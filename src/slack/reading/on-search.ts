import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { isRefusal } from '../../domain/facts/refusal.ts';
import type { Search } from '../../domain/reading/search.ts';
import { searchComplaints } from '../../operations/reading/search-complaints.ts';
import type { Values } from '../blocks/form-values.ts';
import { clamp } from '../blocks/text.ts';
import { actionIds, viewIds } from '../ids.ts';
import { noticeView } from '../listening/notice-view.ts';
import { onPress, type Press } from '../listening/press.ts';
import { onSubmission } from '../listening/submission.ts';
import { type Visit, visit, worded } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';
import { mostText, type SearchState, searchView } from './search-view.ts';

const emptySearch: Search = { text: '', department: null, from: null, to: null };

/** Looking for complaints: opened from Home or by `/complaint search`, answered in the same modal. */
export function registerSearch(app: App, shell: Shell): void {
  onPress(app, shell, actionIds.search, async (_, press) => {
    const here = await visit(shell, press.caller);
    await press.ack();
    const view = await searchModal(shell, here, '');
    await shell.clientsOf(press.caller.workspace).interactive.views.open({ trigger_id: press.trigger, view });
  });
  onSubmission(app, shell, viewIds.search, async (_, { caller, values, refuse, show }) => {
    const here = await visit(shell, caller);
    const wanted = readValues(values);
    if (wanted.from !== null && wanted.to !== null && wanted.to < wanted.from) {
      return refuse({ to: here.reader.wording.search.backwards });
    }
    await show(await pageOf(shell, here, { ...wanted, starts: [0] }));
  });
  onPress(app, shell, actionIds.searchNext, (_, press) =>
    turn(shell, press, (starts) => [...starts, Number(press.value)]),
  );
  onPress(app, shell, actionIds.searchPrevious, (_, press) =>
    turn(shell, press, (starts) => (starts.length > 1 ? starts.slice(0, -1) : starts)),
  );
}

/** The modal; with a text it has looked for that already. */
export async function searchModal(shell: Shell, here: Visit, text: string): Promise<ModalView> {
  const { organisation, reader } = here;
  const state = { ...emptySearch, text: clamp(text, mostText), starts: [0] };
  return text === '' ? searchView({ organisation, reader, state }) : pageOf(shell, here, state);
}

async function turn(shell: Shell, press: Press, to: (starts: number[]) => number[]): Promise<void> {
  if (press.view === undefined) return press.ack();
  const here = await visit(shell, press.caller);
  const state = JSON.parse(press.view.metadata) as SearchState;
  const view = await pageOf(shell, here, { ...state, starts: to(state.starts) });
  await press.ack();
  const { id, hash } = press.view;
  await shell.clientsOf(press.caller.workspace).interactive.views.update({ view_id: id, hash, view });
}

async function pageOf(shell: Shell, here: Visit, state: SearchState): Promise<ModalView> {
  const { organisation, reader, visitor } = here;
  const found = await searchComplaints(shell.context, visitor, state, state.starts.at(-1));
  if (isRefusal(found)) return noticeView(await worded(shell, here, found), reader);
  return searchView({ organisation, reader, state, found });
}

function readValues(values: Values): Search {
  return {
    text: values.text('text').trim(),
    department: values.choice('department'),
    from: values.date('from'),
    to: values.date('to'),
  };
}
