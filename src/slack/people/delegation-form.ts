import type { KnownBlock, ModalView } from '@slack/types';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { localDate } from '../../domain/facts/zone.ts';
import { currenciesOf } from '../../domain/people/approval-tier.ts';
import { entryOf } from '../../domain/people/people.ts';
import type { Delegation } from '../../domain/people/records.ts';
import { button, context, section } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { input, selectInput, textInput } from '../blocks/inputs.ts';
import { money, type Reader } from '../blocks/reader.ts';
import { escapeText } from '../blocks/text.ts';
import { actionIds, viewIds } from '../ids.ts';

export interface DelegationForm {
  organisation: Organisation;
  /** The visitor's own, not ended. */
  given: readonly Delegation[];
  reader: Reader;
  now: number;
}

const mostShown = 10;

/** Lets somebody approve in one's name; what was given before can be ended here. */
export function delegationForm({ organisation, given, reader, now }: DelegationForm): ModalView {
  const w = reader.wording.agreements.delegation;
  const { currency, timezone } = organisation.workspace;
  const currencies = currenciesOf(organisation);
  const shown = given.slice(0, mostShown).map((delegation): KnownBlock => {
    const name = escapeText(entryOf(organisation, delegation.receiver)?.name ?? delegation.receiver);
    const amount = money(reader, delegation.upTo, delegation.currency);
    const text = w.given(name, amount, localDate(delegation.endsAt - 1, timezone));
    return section(text, button(actionIds.endDelegation, w.end, { value: delegation.id }));
  });
  return caseForm(viewIds.delegation, w.title, reader, [
    ...shown,
    context(w.intro),
    input('receiver', w.receiver, { type: 'external_select', min_query_length: 0 }),
    textInput('upTo', w.upTo(currency), { limit: 40 }),
    ...(currencies.length < 2
      ? []
      : [
          selectInput(
            'currency',
            reader.wording.agreements.remedy.currency,
            currencies.map((each) => [each, each] as const),
            { initial: currency },
          ),
        ]),
    input('from', w.from, { type: 'datepicker', initial_date: localDate(now, timezone) }),
    input('until', w.until, { type: 'datepicker' }),
  ]);
}
