import type { Amended } from '../../domain/filing/amendable.ts';

/** Putting right what was filed. Arguments are ready mrkdwn. */
export const amending = {
  title: 'Correct',
  intro: 'What was filed before stays in the history.',
  reason: 'Why is it corrected?',
  more: 'More fields',
  point: (number: number) => `Point ${number}`,
  found: (number: number, text: string) => `*${number}.* ${text} _(has its finding and stays as it is)_`,
  further: 'Further points, one a line',
  furtherHint: 'Each is answered on its own.',
  alike: (list: string) => `It is corrected. Perhaps the same customer or receipt: ${list}.`,
  done: 'Corrected',
  fields: {
    narrative: 'What happened',
    category: 'What it is about',
    complainantName: "Customer's name",
    complainantContact: 'How to reach them',
    soughtAmount: 'Amount they want',
    place: 'Where',
    product: 'Product',
    receipt: 'Receipt number',
    answers: 'Further answers',
    complainantKind: 'Who complains',
    soughtKind: 'What they want',
    source: 'How it reached us',
    occurredOn: 'When',
    flags: 'Special care',
    settledHow: 'How it was settled',
    points: 'Points',
  } satisfies Record<Amended, string>,
  amended: (by: string, fields: string) => `${by} corrected what was filed: ${fields}.`,
};
