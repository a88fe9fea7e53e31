import type { KnownBlock, ModalView } from '@slack/types';
import { entitlementBeyond } from '../../domain/answering/entitlement.ts';
import { optionsOf } from '../../domain/answering/offer.ts';
import { bearers } from '../../domain/answering/offer-records.ts';
import { type LikeRemedy, precedentsOf } from '../../domain/answering/precedent.ts';
import type { Proposal } from '../../domain/answering/remedy.ts';
import { currencyOf, type Joining } from '../../domain/answering/remedy.ts';
import type { Case } from '../../domain/facts/case.ts';
import { parseAmount } from '../../domain/facts/money.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { remedyKinds } from '../../domain/facts/remedy-kind.ts';
import { currenciesOf } from '../../domain/people/approval-tier.ts';
import { likeRemedies } from '../../operations/answering/propose-remedy.ts';
import { context, section } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { radioInput, selectInput, textInput } from '../blocks/inputs.ts';
import { money, type Reader } from '../blocks/reader.ts';
import { written, wrong } from '../blocks/typed.ts';
import { optionText } from '../case/summary.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { precedentLine } from './approval-request.ts';

export interface RemedyForm {
  it: Case;
  /** The complaint's policy version. */
  policy: Organisation;
  like: readonly LikeRemedy[];
  reader: Reader;
}

const mostPrecedents = 5;

/** What to offer: with what policy grants and what like cases were given in view. */
export function remedyForm(form: RemedyForm): ModalView {
  const { it, policy, reader } = form;
  const { complaint } = it;
  const { vocabulary, agreements } = reader.wording;
  const w = reader.wording.case.remedy;
  const granted = entitlementBeyond(policy, complaint);
  const wanted = granted?.amount ?? complaint.soughtAmount;
  const currency = currencyOf(complaint, it.remedies);
  return caseForm(idOf('remedy'), w.title, reader, [
    ...guidance(form),
    selectInput(
      'kind',
      w.kind,
      remedyKinds.map((kind) => [kind, vocabulary.remedy[kind]]),
      { initial: granted?.kind ?? complaint.soughtKind },
    ),
    textInput('amount', w.amount(currency), {
      optional: true,
      limit: 40,
      hint: agreements.remedy.needsApproval,
      ...(wanted === null
        ? {}
        : { placeholder: money(reader, wanted, granted?.currency ?? complaint.currency) }),
    }),
    ...currencyChoice(policy, currency, reader),
    selectInput(
      'bearer',
      w.bearer,
      bearers.map((bearer) => [bearer, vocabulary.bearer[bearer]]),
      { initial: 'company' },
    ),
    ...joining(it, reader),
    textInput('details', w.details, { multiline: true, optional: true }),
  ]);
}

function guidance({ it, policy, like, reader }: RemedyForm): KnownBlock[] {
  const { agreements, vocabulary } = reader.wording;
  const granted = entitlementBeyond(policy, it.complaint);
  const precedents = precedentsOf(like, currencyOf(it.complaint, it.remedies)).slice(0, mostPrecedents);
  const amount = granted?.amount === undefined ? [] : [money(reader, granted.amount, granted.currency)];
  return [
    ...(granted === undefined
      ? []
      : [section(`*${agreements.entitlement([vocabulary.remedy[granted.kind], ...amount].join(' · '))}*`)]),
    ...(precedents.length === 0
      ? []
      : [
          context(
            [
              `*${agreements.approval.precedents}*`,
              ...precedents.map((precedent) => precedentLine(precedent, reader)),
            ].join('\n'),
          ),
        ]),
  ];
}

function currencyChoice(policy: Organisation, currency: string, reader: Reader): KnownBlock[] {
  const currencies = currenciesOf(policy);
  if (currencies.length < 2) return [];
  const choices = currencies.map((each) => [each, each] as const);
  return [selectInput('currency', reader.wording.agreements.remedy.currency, choices, { initial: currency })];
}

function joining(it: Case, reader: Reader): KnownBlock[] {
  const options = optionsOf(it);
  if (options.length === 0) return [];
  const { remedy: w } = reader.wording.agreements;
  const beside = options
    .slice(0, 8)
    .map((remedies) => [`with:${remedies[0]?.option ?? 1}`, w.with(optionText(remedies, reader))] as const);
  const choices = [['instead', w.instead], ...beside, ['further', w.further]] as const;
  return [radioInput('joins', w.joins, choices, { initial: 'instead' })];
}

function readJoining(value: string | null): Joining {
  if (value === 'further') return 'further';
  const option = Number(/^with:(\d+)$/u.exec(value ?? '')?.[1]);
  return Number.isInteger(option) ? { option } : 'instead';
}

export const remedy: Form<Proposal> = {
  async view({ facts, reader, context: c }) {
    const { it, policy } = facts;
    const view = remedyForm({ it, policy, like: await likeRemedies(c, it), reader });
    // The form asks for a currency only where there are several, and says which it means otherwise.
    return { ...view, private_metadata: currencyOf(it.complaint, it.remedies) };
  },
  read({ inputs, mark, reader }) {
    const { problems } = reader.wording.filing;
    const currency = inputs.choice('currency') ?? mark ?? '';
    const typed = written(inputs, 'amount');
    const parsed = typed === null ? { amount: null } : parseAmount(typed, currency);
    const kind = oneOf(remedyKinds, inputs.choice('kind'));
    const bearer = oneOf(bearers, inputs.choice('bearer'));
    if ('problem' in parsed) return wrong('amount', problems.amount[parsed.problem]);
    if (kind === null) return wrong('kind', problems.required);
    if (bearer === null) return wrong('bearer', problems.required);
    const joins = readJoining(inputs.choice('joins'));
    const details = written(inputs, 'details');
    return { values: { kind, bearer, amount: parsed.amount, currency, details, joins } };
  },
};
