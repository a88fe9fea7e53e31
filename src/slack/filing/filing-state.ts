import { remedyKinds } from '../../domain/facts/remedy-kind.ts';
import { emptyForm, type Form } from '../../domain/filing/filing-form.ts';
import { complainantKinds, flags, motives, sources } from '../../domain/filing/records.ts';
import { oneOf, type StateValues, valuesOf } from '../blocks/form-values.ts';

/** Answers to scenario questions have names of their own, so that they never meet a field's. */
export const answerPrefix = 'answer_';

/** What the form says now. Fields that it does not show keep what they had. */
export function readForm(state: StateValues, before: Form): Form {
  const values = valuesOf(state);
  const text = (name: keyof Form & string, old: string) => (values.has(name) ? values.text(name) : old);
  const choice = <T extends string>(name: keyof Form & string, list: readonly T[], old: T | null) =>
    values.has(name) ? oneOf(list, values.choice(name)) : old;
  const answers = { ...before.answers };
  for (const name of values.names()) {
    if (name.startsWith(answerPrefix)) answers[name.slice(answerPrefix.length)] = values.any(name);
  }
  return {
    narrative: text('narrative', before.narrative),
    category: values.has('category') ? values.choice('category') : before.category,
    complainantKind: choice('complainantKind', complainantKinds, before.complainantKind) ?? 'named',
    complainantName: text('complainantName', before.complainantName),
    complainantContact: text('complainantContact', before.complainantContact),
    soughtKind: choice('soughtKind', remedyKinds, before.soughtKind),
    soughtAmount: text('soughtAmount', before.soughtAmount),
    severity: choice('severity', ['ordinary', 'major'] as const, before.severity),
    source: choice('source', sources, before.source) ?? 'counter',
    occurredDate: values.has('occurredDate') ? values.date('occurredDate') : before.occurredDate,
    occurredTime: values.has('occurredTime') ? values.time('occurredTime') : before.occurredTime,
    place: text('place', before.place),
    product: text('product', before.product),
    receipt: text('receipt', before.receipt),
    points: text('points', before.points),
    subject: values.has('subject') ? values.choice('subject') : before.subject,
    flags: values.has('flags')
      ? flags.filter((flag) => values.choices('flags').includes(flag))
      : before.flags,
    motive: choice('motive', motives, before.motive),
    settled: values.has('settled') ? values.choices('settled').includes('yes') : before.settled,
    settledHow: text('settledHow', before.settledHow),
    answers,
    link: before.link,
  };
}

/** A form that was kept as JSON, whatever an older release put into it. */
export function revive(kept: Record<string, unknown>): Form {
  const form = { ...emptyForm } as Record<string, unknown>;
  for (const [field, empty] of Object.entries(emptyForm)) {
    const value = kept[field];
    const fits = empty === null ? value === null || typeof value === 'string' : typeof value === typeof empty;
    if (value !== undefined && fits && Array.isArray(value) === Array.isArray(empty)) form[field] = value;
  }
  return form as unknown as Form;
}
