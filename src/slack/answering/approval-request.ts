import { exposure, standing } from '../../domain/answering/offer.ts';
import type { Approval } from '../../domain/answering/offer-records.ts';
import { type LikeRemedy, type Precedent, precedentsOf } from '../../domain/answering/precedent.ts';
import type { Case } from '../../domain/facts/case.ts';
import { maskPersonalData } from '../../domain/facts/masking.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { actions, button, context, fields, quotation, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { money, type Reader } from '../blocks/reader.ts';
import { clamp, escapeText, quoteLine } from '../blocks/text.ts';
import { categoryName, currentRemedy, soughtText } from '../case/summary.ts';
import { actionIds, idOf } from '../ids.ts';

export interface ApprovalRequestView {
  it: Case;
  approval: string;
  organisation: Organisation;
  names: Names;
  reader: Reader;
  like: readonly LikeRemedy[];
}

const longestStory = 600;

/** Asks for an approval with the facts in view (rules §5); personal data of the complainant is masked. */
export function approvalRequest(view: ApprovalRequestView): Message {
  const { it, organisation, names, reader } = view;
  const { complaint } = it;
  const { agreements, messages } = reader.wording;
  const approval = it.approvals.find(({ id }) => id === view.approval);
  if (approval === undefined || approval.withdrawnAt !== null || complaint.closedAt !== null) {
    const text = agreements.direct.approvalSettled(complaint.reference);
    return { text, blocks: [section(text), openRow()] };
  }
  const text = agreements.direct.approvalWanted(names.name(approval.askedBy), complaint.reference);
  const value = approvalValue(complaint.id, approval.id);
  const row = actions(`approval:${approval.id}`, [
    button(idOf('approve'), agreements.approval.approve, { value, style: 'primary' }),
    button(idOf('decline'), agreements.approval.decline, { value }),
    button(actionIds.openCase, messages.card.open, { value: complaint.id }),
    button(actionIds.delegation, agreements.approval.let, { value: complaint.id }),
  ]);
  return {
    text,
    blocks: [
      section(`${text}\n*${categoryName(organisation, complaint, reader)}*`),
      quotation(maskPersonalData(complaint.narrative, complaint), longestStory),
      fields(facts(view, approval)),
      context(`*${agreements.approval.precedents}*  ·  ${precedentText(view, approval)}`),
      ...(approval.decidedAt === null ? [row] : [context(decided(view, approval)), openRow()]),
    ],
  };

  function openRow() {
    return actions(`approval:${view.approval}`, [
      button(actionIds.openCase, messages.card.open, { value: complaint.id }),
    ]);
  }
}

function decided({ names, reader }: ApprovalRequestView, { approved, decidedBy, reason }: Approval): string {
  const { state } = reader.wording.agreements.approval;
  const said = state[approved === true ? 'approved' : 'declined'](names.name(decidedBy));
  return reason === null ? said : `${said} — ${quoteLine(reason, 600)}`;
}

/** A button's value carries what was seen: a newer request has another id. */
export function approvalValue(complaint: string, approval: string): string {
  return `${complaint}:${approval}`;
}

export function readApprovalValue(value: string): { complaint: string; approval: string } {
  const [complaint = '', approval = ''] = value.split(':');
  return { complaint, approval };
}

function facts({ it, reader }: ApprovalRequestView, approval: Approval): [string, string][] {
  const { vocabulary, agreements } = reader.wording;
  const w = agreements.approval;
  const own = exposure(standing(it), approval.currency);
  const elsewhere = approval.amount - own;
  const total = money(reader, approval.amount, approval.currency);
  const wants = soughtText(it.complaint, reader);
  const found = it.points.flatMap(({ number, outcome, cause }) =>
    outcome === null
      ? []
      : [
          [
            `${it.points.length === 1 ? '' : `${number}. `}${vocabulary.outcome[outcome]}`,
            ...(cause === null ? [] : [vocabulary.cause[cause]]),
          ].join(' · '),
        ],
  );
  const bearers = [...new Set(standing(it).map(({ bearer }) => vocabulary.bearer[bearer]))];
  return [
    [w.offer, `${currentRemedy(it, reader) ?? ''} · ${bearers.join(', ')}`],
    [
      elsewhere > 0 ? w.sum : w.sumAlone,
      elsewhere > 0
        ? `*${total}* (${w.elsewhere(money(reader, elsewhere, approval.currency))})`
        : `*${total}*`,
    ],
    [
      w.finding,
      found.length === 0 ? reader.wording.case.noFinding : clamp(escapeText(found.join('\n')), 1900),
    ],
    ...(wants === undefined ? [] : [[w.wants, wants] as [string, string]]),
  ];
}

function precedentText({ it, like, reader }: ApprovalRequestView, approval: Approval): string {
  const offered = standing(it).map(({ kind }) => kind);
  const shown = precedentsOf(like, approval.currency).filter(({ kind }) => offered.includes(kind));
  if (shown.length === 0) return reader.wording.agreements.approval.none;
  return shown.map((precedent) => precedentLine(precedent, reader)).join('  ·  ');
}

/** Range and median of like cases. */
export function precedentLine({ kind, currency, count, ...amounts }: Precedent, reader: Reader): string {
  const shown = (amount: number) => money(reader, amount, currency);
  return reader.wording.agreements.precedent(
    reader.wording.vocabulary.remedy[kind],
    String(count),
    shown(amounts.lowest),
    shown(amounts.highest),
    shown(amounts.median),
  );
}
