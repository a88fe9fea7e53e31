import { createHash } from 'node:crypto';
import type { Case } from '../facts/case.ts';
import { minorDigits } from '../facts/money.ts';
import type { Form } from './filing-form.ts';
import type { Complaint } from './records.ts';

/** The filing form with what was filed, so that correcting it asks and checks as filing does. */
export function formOf(complaint: Complaint): Form {
  const [date = null, time = null] = complaint.occurredOn?.split('T') ?? [];
  return {
    narrative: complaint.narrative,
    category: complaint.category,
    complainantKind: complaint.complainantKind,
    complainantName: complaint.complainantName ?? '',
    complainantContact: complaint.complainantContact ?? '',
    soughtKind: complaint.soughtKind,
    soughtAmount: amountText(complaint),
    source: complaint.source,
    occurredDate: date,
    occurredTime: time,
    place: complaint.place ?? '',
    product: complaint.product ?? '',
    receipt: complaint.receipt ?? '',
    flags: complaint.flags,
    settled: complaint.settledHow !== null,
    settledHow: complaint.settledHow ?? '',
    answers: complaint.answers,
    link: complaint.link,
    // Points, grade, colleague and advice are not corrected by these fields.
    points: '',
    severity: null,
    subject: null,
    motive: null,
  };
}

/** A short sign of what was filed as it stands: nobody corrects back what somebody else corrected meanwhile. */
export function filedMark({ complaint, points }: Pick<Case, 'complaint' | 'points'>): string {
  const filed = [formOf(complaint), points.map(({ number, text }) => [number, text])];
  return createHash('sha256').update(JSON.stringify(filed)).digest('hex').slice(0, 16);
}

/** As somebody would type it. */
export function amountText({ soughtAmount, currency }: Complaint): string {
  const digits = minorDigits(currency);
  return soughtAmount === null ? '' : (soughtAmount / 10 ** digits).toFixed(digits);
}
