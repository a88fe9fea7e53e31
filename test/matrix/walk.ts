import { isDeepStrictEqual } from 'node:util';
import { languageOfLocale } from '../../src/domain/facts/language.ts';
import type { Language } from '../../src/domain/facts/organisation.ts';
import { caseActions } from '../../src/slack/actions.ts';
import type { CaseAction } from '../../src/slack/case-action.ts';
import { wordingFor } from '../../src/wording/wording.ts';
import { workspace } from '../operations/every-action/floor.ts';
import { type Cell, tryCell } from './cell.ts';
import { differences } from './differences.ts';
import type { Ground } from './ground.ts';
import { foreignIn } from './languages.ts';
import { drawForm } from './long-ago.ts';
import { introduce, pressing } from './people.ts';
import { lookAt, type Sight } from './sight.ts';
import { bring, comeBack, type Stage } from './stages.ts';
import { putBack, type Trace, traceOf } from './watched-store.ts';

/** Somebody who presses, in their language, with the case as they have it in front of them. */
interface Presser extends Sight {
  slack: string;
  language: Language;
}

/**
 * All cells of one stage; the faults, a line each. One complaint serves them all: what is refused may write nothing at
 * all, and what is done is put back before the next person presses.
 */
export async function walk(ground: Ground, stage: Stage, turn: number): Promise<string[]> {
  const { floor, store } = ground;
  const complaint = await bring(floor, stage);
  await introduce(floor, turn);
  const people: Presser[] = [];
  for (const slack of pressing(floor)) people.push(await present(ground, complaint, slack));
  // Only now: opening a case in confidence is written down.
  const before = await traceOf(store, complaint);
  const faults: string[] = [];
  for (const action of caseActions) {
    const found = await walkAction(ground, action, people, { complaint, before });
    faults.push(...found.map((fault) => `${stage.name} | ${action.name} | ${fault}`));
    const changed = changedIn(before, await traceOf(store, complaint));
    if (changed.length > 0)
      throw new Error([...faults, `${action.name} left a trace in ${changed}`].join('\n'));
  }
  await comeBack(floor, stage);
  return faults;
}

async function present(ground: Ground, complaint: string, slack: string): Promise<Presser> {
  const { floor, store } = ground;
  const profile = await store.profile(workspace, slack);
  const language = languageOfLocale(profile?.locale ?? null) ?? 'en';
  return { slack, language, ...(await lookAt(ground, await floor.read(complaint), slack)) };
}

async function walkAction(
  ground: Ground,
  action: CaseAction,
  people: readonly Presser[],
  { complaint, before }: { complaint: string; before: Trace },
): Promise<string[]> {
  const { floor, store, tried } = ground;
  const it = await floor.read(complaint);
  const stale = await drawForm(ground, it, action);
  const faults: string[] = [];
  for (const person of people) {
    const name = floor.organisation.people.find(({ slack }) => slack === person.slack)?.id ?? person.slack;
    tried.cells += 1;
    const cell = await tryCell(ground, it, action, person.slack, person, stale).catch(
      (error: Error) => error,
    );
    if (cell instanceof Error) {
      faults.push(`${name} | breaks it: ${cell.stack}`);
      continue;
    }
    const found = [...disagreement(cell), ...unworded(ground, cell, person.language)];
    if (cell.decided) {
      tried.done.set(action.name, (tried.done.get(action.name) ?? 0) + 1);
      found.push(...differences(it, cell.written, await floor.read(complaint)));
      await putBack(store, complaint, before, cell.written);
    }
    faults.push(...found.map((fault) => `${name} | ${fault}`));
  }
  return faults;
}

function disagreement({ offered, opens, decided, told }: Cell): string[] {
  if (offered === opens && opens === decided) return [];
  const said = [
    offered ? 'offered' : 'not offered',
    opens ? 'opens' : 'opens not',
    decided ? 'done' : 'not done',
  ];
  return [`${said.join(', ')}: ${told.join(' / ')}`];
}

function unworded({ floor }: Ground, { opens, decided, told, behind }: Cell, language: Language): string[] {
  const foreign = told.flatMap((text) => foreignIn(text, language, floor.organisation));
  const { filing, refusals } = wordingFor(language);
  return [
    // Not the rule's word: the test must fill in better.
    ...(told.includes(filing.problems.required) ? ['was not filled in well'] : []),
    ...(behind?.title.text === refusals.title ? ['does it, and reads “Not now” afterwards'] : []),
    ...(told.length === 0 && !(opens && decided) ? ['is refused in silence'] : []),
    ...foreign.map((text) => `is told something else than ${language}: “${text}”`),
  ];
}

function changedIn(before: Trace, after: Trace): string[] {
  const tables = Object.keys(after) as (keyof Trace)[];
  return tables.filter((table) => !isDeepStrictEqual(before[table], after[table]));
}
