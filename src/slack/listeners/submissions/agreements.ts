import type { App } from '@slack/bolt';
import { parseAmount } from '../../../domain/money.ts';
import { bearers, directions, means, promiseKinds, remedyKinds } from '../../../domain/records.ts';
import { refuse } from '../../../domain/refusal.ts';
import { currencyOf } from '../../../domain/remedy.ts';
import { instantAt } from '../../../domain/zone.ts';
import { chooseOption } from '../../../operations/choose-option.ts';
import { confirmCarriedOut } from '../../../operations/confirm-carried-out.ts';
import { decideApproval } from '../../../operations/decide-approval.ts';
import { delegateBack } from '../../../operations/delegate-back.ts';
import { keepPromise } from '../../../operations/keep-promise.ts';
import { logContact } from '../../../operations/log-contact.ts';
import { makePromise } from '../../../operations/make-promise.ts';
import { proposeRemedy } from '../../../operations/propose-remedy.ts';
import { rejectOffer } from '../../../operations/reject-offer.ts';
import { oneOf, type Values } from '../../form-values.ts';
import { viewIds } from '../../ids.ts';
import type { Shell } from '../../shell.ts';
import { readJoining } from '../../views/remedy-form.ts';
import { onCaseForm } from '../submission.ts';

/** The forms around an offer and the talk with the complainant. */
export function registerAgreementForms(app: App, shell: Shell): void {
  const { context } = shell;

  onCaseForm(app, shell, viewIds.remedy, async (deed, { values }, { reader }) => {
    const { problems } = reader.wording.filing;
    const it = await context.store.case(deed.visitor.workspace, deed.complaint);
    if (it === undefined) return refuse({ code: 'not-found' });
    // The form asks for a currency only where there are several, and says which it means otherwise.
    const currency = values.choice('currency') ?? currencyOf(it.complaint, it.remedies);
    const typed = values.text('amount').trim();
    const parsed = typed === '' ? { amount: null } : parseAmount(typed, currency);
    const kind = oneOf(remedyKinds, values.choice('kind'));
    const bearer = oneOf(bearers, values.choice('bearer'));
    if ('problem' in parsed) return wrong('amount', problems.amount[parsed.problem]);
    if (kind === null) return wrong('kind', problems.required);
    if (bearer === null) return wrong('bearer', problems.required);
    return proposeRemedy(context, deed, {
      kind,
      bearer,
      amount: parsed.amount,
      currency,
      details: written(values, 'details'),
      joins: readJoining(values.choice('joins')),
    });
  });

  onCaseForm(app, shell, viewIds.decline, async (deed, { values, metadata }, { reader }) => {
    const reason = written(values, 'reason');
    if (reason === null) return wrong('reason', reader.wording.filing.problems.required);
    const { approval } = JSON.parse(metadata) as { approval: string };
    return decideApproval(context, deed, { approval, approved: false, reason });
  });

  onCaseForm(app, shell, viewIds.choice, async (deed, { values }, { reader }) => {
    const option = values.choice('option');
    const words = written(values, 'words');
    if (option === null) return wrong('option', reader.wording.filing.problems.required);
    if (option === 'none') return rejectOffer(context, deed, words);
    return chooseOption(context, deed, { option: Number(option), words });
  });

  onCaseForm(app, shell, viewIds.carriedOut, (deed, { values }) =>
    confirmCarriedOut(context, deed, written(values, 'note')),
  );

  onCaseForm(app, shell, viewIds.delegateBack, async (deed, { values }, { reader }) => {
    const note = written(values, 'note');
    if (note === null) return wrong('note', reader.wording.filing.problems.required);
    return delegateBack(context, deed, note);
  });

  onCaseForm(app, shell, viewIds.contact, async (deed, { values }, { reader }) => {
    const summary = written(values, 'summary');
    if (summary === null) return wrong('summary', reader.wording.filing.problems.required);
    return logContact(context, deed, {
      means: oneOf(means, values.choice('means')) ?? 'call',
      direction: oneOf(directions, values.choice('direction')) ?? 'to-complainant',
      reached: values.choice('reached') !== 'no',
      summary,
    });
  });

  onCaseForm(app, shell, viewIds.promise, async (deed, { values, metadata }, { reader, organisation }) => {
    const { required } = reader.wording.filing.problems;
    const text = written(values, 'text');
    const date = values.date('date');
    if (text === null) return wrong('text', required);
    if (date === null) return wrong('date', required);
    const dueAt = dueInstant(date, values.time('time'), organisation.workspace.timezone);
    if (dueAt <= context.now()) return wrong('date', reader.wording.agreements.promise.past);
    const { note = null } = JSON.parse(metadata) as { note?: string };
    const kind = oneOf(promiseKinds, values.choice('kind')) ?? 'procedural';
    return makePromise(context, deed, { kind, text, dueAt, note });
  });

  onCaseForm(app, shell, viewIds.keepPromise, (deed, { values }) =>
    keepPromise(context, deed, values.choice('promise') ?? ''),
  );
}

function wrong(field: string, text: string): { errors: Record<string, string> } {
  return { errors: { [field]: text } };
}

/** What was typed, without spaces around; null for nothing. */
function written(values: Values, name: string): string | null {
  const text = values.text(name).trim();
  return text === '' ? null : text;
}

const endOfWork = 18 * 60;

/** Local date and time in the organisation's zone; a day without a time ends at six in the evening. */
function dueInstant(date: string, time: string | null, zone: string): number {
  const [hours = 0, minutes = 0] = time?.split(':').map(Number) ?? [];
  return instantAt(date, time === null ? endOfWork : hours * 60 + minutes, zone);
}
