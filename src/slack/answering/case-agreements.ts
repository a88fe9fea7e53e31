import type { KnownBlock } from '@slack/types';
import { approvalState } from '../../domain/answering/approval.ts';
import type { PromiseMade } from '../../domain/answering/contact-records.ts';
import { entitlementBeyond } from '../../domain/answering/entitlement.ts';
import { optionsOf, standing } from '../../domain/answering/offer.ts';
import type { Remedy } from '../../domain/answering/offer-records.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { context, section } from '../blocks/blocks.ts';
import type { Names } from '../blocks/names.ts';
import { money, type Reader, when } from '../blocks/reader.ts';
import { clamp, quoteLine } from '../blocks/text.ts';
import { remedyText } from '../case/summary.ts';

export interface AgreementsView {
  it: Case;
  organisation: Organisation;
  names: Names;
  reader: Reader;
}

const mostContacts = 10;

/** What is offered, approved, promised and said, in the case. */
export function offerBlocks(view: AgreementsView): KnownBlock[] {
  const { it, reader } = view;
  const w = reader.wording.agreements;
  const options = optionsOf(it).length;
  const lines = standing(it).map((remedy) => remedyLine(view, remedy, options));
  return [
    ...entitlementBlocks(view),
    ...(lines.length === 0
      ? []
      : [section(clamp([`*${reader.wording.case.sections.remedy}*`, ...lines].join('\n'), 2900))]),
    ...approvalLine(view).map((line) => context(line)),
    ...list(
      w.promise.heading,
      it.promises.map((promise) => promiseLine(view, promise)),
    ),
    ...list(w.contact.heading, contactLines(view)),
  ];
}

function entitlementBlocks({ it, organisation, reader }: AgreementsView): KnownBlock[] {
  const granted = entitlementBeyond(organisation, it.complaint);
  if (granted === undefined) return [];
  const { vocabulary, agreements } = reader.wording;
  const amount = granted.amount === undefined ? [] : [money(reader, granted.amount, granted.currency)];
  return [section(`*${agreements.entitlement([vocabulary.remedy[granted.kind], ...amount].join(' · '))}*`)];
}

function remedyLine({ reader, names }: AgreementsView, remedy: Remedy, options: number): string {
  const { vocabulary, agreements } = reader.wording;
  const w = agreements.remedy;
  const what = `${remedyText(remedy, reader)} · ${vocabulary.bearer[remedy.bearer]} — ${names.name(remedy.proposedBy)}`;
  const { carriedOutAt, carriedOutBy } = remedy;
  return [
    options > 1 && remedy.carriedOutAt === null ? w.option(String(remedy.option), what) : what,
    ...(remedy.chosenAt === null ? [] : [w.chosen]),
    ...(carriedOutAt === null ? [] : [w.carriedOut(names.name(carriedOutBy), when(reader, carriedOutAt))]),
    ...(remedy.details === null ? [] : [quoteLine(remedy.details, 600)]),
  ].join(' · ');
}

function approvalLine({ it, names, reader }: AgreementsView): string[] {
  const { agreements, vocabulary, refusals } = reader.wording;
  const w = agreements.approval.state;
  const newest = it.approvals.findLast(({ withdrawnAt }) => withdrawnAt === null);
  const asked = newest?.asked.map((person) => names.name(person)) ?? [];
  const reason = newest?.reason == null ? '' : ` — ${quoteLine(newest.reason, 600)}`;
  switch (approvalState(it)) {
    case 'not-needed':
      return [];
    case 'missing':
      return [w.missing];
    case 'waiting':
      return [w.waiting(asked.length === 0 ? refusals.nobody : vocabulary.or(asked))];
    case 'approved':
      return [w.approved(names.name(newest?.decidedBy ?? null)) + reason];
    case 'declined':
      return [w.declined(names.name(newest?.decidedBy ?? null)) + reason];
  }
}

function promiseLine({ reader, names }: AgreementsView, promise: PromiseMade): string {
  const w = reader.wording.agreements.promise;
  const { keptAt, dueAt, brokenAt } = promise;
  const due = when(reader, dueAt);
  const state =
    keptAt !== null
      ? keptAt <= dueAt
        ? w.kept(when(reader, keptAt))
        : w.keptLate(when(reader, keptAt))
      : brokenAt !== null
        ? w.broken(due)
        : w.due(due);
  return `${quoteLine(promise.text, 300)} · ${state} — ${names.name(promise.madeBy)}`;
}

function contactLines({ it, reader, names }: AgreementsView): string[] {
  const { vocabulary, agreements } = reader.wording;
  const earlier = it.contacts.length - mostContacts;
  const lines = it.contacts
    .slice(-mostContacts)
    .map(({ means, reached, summary, contactedBy, contactedAt }) => {
      const missed = reached ? [] : [agreements.contact.notReached];
      const how = [vocabulary.means[means], ...missed].join(', ');
      return `${names.name(contactedBy)}, ${when(reader, contactedAt)} · ${how}: ${quoteLine(summary, 300)}`;
    });
  return earlier > 0 ? [...lines, reader.wording.case.more(earlier)] : lines;
}

function list(heading: string, lines: readonly string[]): KnownBlock[] {
  return lines.length === 0 ? [] : [section(clamp([`*${heading}*`, ...lines].join('\n'), 2900))];
}
