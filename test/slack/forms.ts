import type { Form } from '../../src/domain/filing/filing-form.ts';
import { emptyForm } from '../../src/domain/filing/filing-form.ts';
import { flags } from '../../src/domain/filing/records.ts';
import type { Frame } from './frames.ts';

/** The filing form as somebody left it: untouched, or with every field as full as it may be. */
export function formOf({ size, write, scenarios }: Frame): Form {
  if (size === 'shortest') return emptyForm;
  return {
    narrative: write(3000),
    category: 'illness',
    complainantKind: 'third-party',
    complainantName: write(200),
    complainantContact: write(200),
    soughtKind: 'compensation',
    soughtAmount: '999999999.99',
    severity: 'major',
    source: 'head-office',
    occurredDate: '2026-11-20',
    occurredTime: '14:30',
    place: write(200),
    product: write(200),
    receipt: write(200),
    points: write(3000),
    subject: 'wei',
    flags: [...flags],
    motive: 'opportunity',
    settled: true,
    settledHow: write(3000),
    answers: Object.fromEntries(
      scenarios
        .flatMap(({ questions }) => questions)
        .map(({ id, kind, options }) => [
          id,
          kind === 'date' ? '2026-11-20' : (options?.at(-1)?.id ?? write(500)),
        ]),
    ),
    link: 'https://green-basket.slack.com/archives/C0FRESH/p1790000000000000',
  };
}
