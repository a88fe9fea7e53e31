import type { App } from '@slack/bolt';
import { allCauses, callbackOutcomes, means, outcomes } from '../../../domain/records.ts';
import { closeComplaint } from '../../../operations/close-complaint.ts';
import { delegateClaim } from '../../../operations/delegate-claim.ts';
import { giveResponse } from '../../../operations/give-response.ts';
import { handOverComplaint } from '../../../operations/hand-over-complaint.ts';
import { recordCallback } from '../../../operations/record-callback.ts';
import { recordFinding } from '../../../operations/record-finding.ts';
import { releaseComplaint } from '../../../operations/release-complaint.ts';
import { oneOf, type Values } from '../../form-values.ts';
import { viewIds } from '../../ids.ts';
import type { Shell } from '../../shell.ts';
import { readLongText } from '../../views/long-text.ts';
import { onCaseForm } from '../submission.ts';

/** The forms in which owners and the desk record what they did. */
export function registerCaseForms(app: App, shell: Shell): void {
  const { context } = shell;

  onCaseForm(app, shell, viewIds.finding, (deed, { values }, { reader }) => {
    const { required } = reader.wording.filing.problems;
    const outcome = oneOf(outcomes, values.choice('outcome'));
    const cause = oneOf(allCauses, values.choice('cause'));
    const errors = blanks(values, ['facts', 'responsibility'], required);
    if (outcome === null) errors.outcome = required;
    if (cause === null) errors.cause = required;
    if (outcome === null || cause === null || Object.keys(errors).length > 0)
      return Promise.resolve({ errors });
    return recordFinding(context, deed, {
      number: Number(values.choice('point') ?? 1),
      outcome,
      cause,
      facts: values.text('facts').trim(),
      responsibility: values.text('responsibility').trim(),
    });
  });

  onCaseForm(app, shell, viewIds.response, async (deed, { values }, { reader }) => {
    const { required } = reader.wording.filing.problems;
    if (readLongText(values, 'text') === '') return { errors: { text: required } };
    const how = oneOf(means, values.choice('means')) ?? 'call';
    return giveResponse(context, deed, { means: how, text: readLongText(values, 'text') });
  });

  onCaseForm(app, shell, viewIds.callback, async (deed, { values }, { reader }) => {
    const { needed } = reader.wording.case.callback;
    const outcome = oneOf(callbackOutcomes, values.choice('outcome')) ?? 'reached';
    const resolved = values.choice('resolved');
    const satisfaction = values.choice('satisfaction');
    const words = values.text('words').trim() === '' ? null : values.text('words').trim();
    if (outcome !== 'reached') {
      return recordCallback(context, deed, { outcome, resolved: null, satisfaction: null, words });
    }
    const errors: Record<string, string> = {};
    if (resolved === null) errors.resolved = needed;
    if (satisfaction === null) errors.satisfaction = needed;
    if (resolved === null || satisfaction === null) return { errors };
    return recordCallback(context, deed, {
      outcome,
      resolved: resolved === 'yes',
      satisfaction: Number(satisfaction),
      words,
    });
  });

  onCaseForm(app, shell, viewIds.close, async (deed, { values }, { reader }) => {
    const { needed } = reader.wording.case.closing;
    const sameAs = values.choice('sameAs');
    if (sameAs !== null) return closeComplaint(context, deed, { sameAs });
    const errors = blanks(values, ['happened', 'countermeasure'], needed);
    if (Object.keys(errors).length > 0) return { errors };
    const text = (name: string) => values.text(name).trim();
    return closeComplaint(context, deed, {
      text: {
        happened: text('happened'),
        cause: oneOf(allCauses, values.choice('cause')) ?? 'undetermined',
        handling: text('handling'),
        result: text('result'),
        reflection: text('reflection'),
        countermeasure: text('countermeasure'),
      },
    });
  });

  onCaseForm(app, shell, viewIds.release, (deed, { values }) =>
    releaseComplaint(context, deed, { note: values.text('note').trim() }),
  );

  onCaseForm(app, shell, viewIds.handOver, (deed, { values }) =>
    handOverComplaint(context, deed, { to: values.choice('to') ?? '', note: values.text('note').trim() }),
  );

  onCaseForm(app, shell, viewIds.delegateClaim, (deed, { values }) =>
    delegateClaim(context, deed, { to: values.choice('to') ?? '', note: values.text('note').trim() }),
  );
}

function blanks(values: Values, names: readonly string[], text: string): Record<string, string> {
  return Object.fromEntries(
    names.filter((name) => values.text(name).trim() === '').map((name) => [name, text]),
  );
}
