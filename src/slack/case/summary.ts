/** Short phrases about a complaint that several surfaces share. All ready for mrkdwn. */

import { outcomesOf } from '../../domain/answering/offer.ts';
import type { Remedy } from '../../domain/answering/offer-records.ts';
import { heldClocks } from '../../domain/clocks/clock.ts';
import type { Deadline } from '../../domain/clocks/records.ts';
import { type Case, stageOf } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { departmentOf, inLanguage } from '../../domain/people/people.ts';
import { money, type Reader } from '../blocks/reader.ts';
import { escapeText } from '../blocks/text.ts';

export function categoryName(organisation: Organisation, complaint: Complaint, reader: Reader): string {
  const category = organisation.categories.find(({ id }) => id === complaint.category);
  return escapeText(category === undefined ? complaint.category : inLanguage(category.name, reader.language));
}

export function departmentName(organisation: Organisation, id: string, reader: Reader): string {
  const department = departmentOf(organisation, id);
  return escapeText(department === undefined ? id : inLanguage(department.name, reader.language));
}

export function stageName(complaint: Complaint, reader: Reader): string {
  const { ending, mergedInto } = reader.wording.closing;
  if (complaint.mergedInto !== null) return mergedInto(complaint.mergedInto);
  if (complaint.endedAs !== null) return ending[complaint.endedAs];
  return reader.wording.vocabulary.stage[stageOf(complaint)];
}

/** What the complainant wants, or undefined when nobody asked. */
export function soughtText(complaint: Complaint, reader: Reader): string | undefined {
  const { soughtKind, soughtAmount, currency } = complaint;
  const parts = [
    ...(soughtKind === null ? [] : [reader.wording.vocabulary.remedy[soughtKind]]),
    ...(soughtAmount === null ? [] : [money(reader, soughtAmount, currency)]),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}

export function remedyText(remedy: Remedy, reader: Reader): string {
  const kind = reader.wording.vocabulary.remedy[remedy.kind];
  return remedy.amount === null ? kind : `${kind} · ${money(reader, remedy.amount, remedy.currency)}`;
}

/** The remedies of one option. */
export function optionText(remedies: readonly Remedy[], reader: Reader): string {
  return remedies.map((remedy) => remedyText(remedy, reader)).join(' + ');
}

/** What is offered, or undefined: several options stand side by side. */
export function currentRemedy(it: Pick<Case, 'remedies'>, reader: Reader): string | undefined {
  const options = outcomesOf(it).map((remedies) => optionText(remedies, reader));
  return options.length === 0 ? undefined : options.join('  /  ');
}

/** Running deadlines, the most urgent first. */
export function runningDeadlines(it: Case): Deadline[] {
  return it.deadlines
    .filter((deadline) => deadline.metAt === null && deadline.cancelledAt === null)
    .sort((a, b) => a.dueAt - b.dueAt);
}

/**
 * What a card shows: the most urgent clock (the claim, while nobody has it), and when the complainant is
 * answered. Who joined follows in their own messages.
 */
export function shownDeadlines(it: Case): Deadline[] {
  const running = runningDeadlines(it).filter(({ clock }) => !heldClocks.includes(clock));
  const first = running.find(({ clock }) => clock === 'claim') ?? running[0];
  const second =
    running.find((each) => each !== first && each.clock === 'response') ??
    running.find((each) => each !== first);
  return [first, second].filter((deadline) => deadline !== undefined);
}
