import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { localDate } from '../../domain/facts/zone.ts';
import { isLongAgo } from '../../domain/filing/filing.ts';
import { actions, button, context, header, plain, quotation, section } from '../blocks/blocks.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { departmentName } from '../case/summary.ts';
import { actionIds, viewIds } from '../ids.ts';

export interface ReceiptView {
  it: Case;
  organisation: Organisation;
  reader: Reader;
  /** References of complaints by perhaps the same customer; the reporter may know. */
  alike?: readonly string[];
  /** What was ruled about a like complaint. */
  precedent?: { reference: string; department: string } | undefined;
}

/** What the form becomes: the reference, who acts by when, and what to say now (rules §1). */
export function receiptView(view: ReceiptView): ModalView {
  const { it, reader } = view;
  const { receipt } = reader.wording.filing;
  return {
    type: 'modal',
    callback_id: viewIds.receipt,
    title: plain(receipt.title, 24),
    close: plain(receipt.close, 24),
    blocks: [
      header(receipt.heading(it.complaint.reference)),
      ...receiptBlocks(view),
      actions('receipt', [button(actionIds.openCase, receipt.open, { value: it.complaint.id })]),
    ],
  };
}

/** Firm on procedure, nothing on substance (程序上多承諾，實質上少承諾). */
export function receiptBlocks({
  it,
  organisation,
  reader,
  alike = [],
  precedent,
}: ReceiptView): KnownBlock[] {
  const { complaint } = it;
  const { receipt } = reader.wording.filing;
  const dueAt = (clock: string) => it.deadlines.find((deadline) => deadline.clock === clock)?.dueAt;
  const [claimBy, answerBy, callBy] = ['claim', 'response', 'callback'].map(dueAt);
  const happens =
    complaint.settledHow !== null
      ? callBy === undefined
        ? receipt.settled
        : receipt.settledCallback(when(reader, callBy))
      : complaint.restricted
        ? receipt.restricted(when(reader, answerBy ?? complaint.filedAt))
        : receipt.department(
            departmentName(organisation, complaint.department, reader),
            when(reader, claimBy ?? complaint.filedAt),
            when(reader, answerBy ?? complaint.filedAt),
          );
  const today = localDate(complaint.filedAt, organisation.workspace.timezone);
  const remarks = [
    ...(alike.length === 0 ? [] : [receipt.alike(reader.wording.vocabulary.and([...alike]))]),
    ...(precedent === undefined
      ? []
      : [
          reader.wording.routing.precedent(
            precedent.reference,
            departmentName(organisation, precedent.department, reader),
          ),
        ]),
    ...(complaint.settledHow === null ? [receipt.doNotPromise] : []),
    ...(complaint.occurredOn !== null && isLongAgo(complaint.occurredOn.slice(0, 10), today)
      ? [receipt.longAgo]
      : []),
  ];
  return [
    section([...(complaint.severity === 'major' ? [receipt.major] : []), happens].join(' ')),
    section(`*${receipt.sayHeading}*`),
    quotation(sentence()),
    ...(remarks.length === 0 ? [] : [context(...remarks)]),
    ...(complaint.motive === null ? [] : [context(reader.wording.filing.motiveAdvice[complaint.motive])]),
  ];

  function sentence(): string {
    if (complaint.settledHow !== null || answerBy === undefined) return receipt.saySettled;
    if (complaint.complainantKind === 'anonymous' || complaint.complainantContact === null) {
      return receipt.sayAnonymous(complaint.reference);
    }
    return receipt.say(complaint.reference, when(reader, answerBy));
  }
}
