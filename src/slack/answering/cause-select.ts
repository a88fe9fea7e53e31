import type { InputBlock } from '@slack/types';
import { causes } from '../../domain/answering/finding-records.ts';
import { option, plain } from '../blocks/blocks.ts';
import { input } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';

/** The causes by family (rules §5), so that both come to mind. */
export function causeSelect(name: string, label: string, reader: Reader, initial: string | null): InputBlock {
  const { vocabulary } = reader.wording;
  const groups = (['systemic', 'individual', 'other'] as const).map((family) => ({
    label: plain(vocabulary.causeFamily[family]),
    options: causes[family].map((cause) => option(cause, vocabulary.cause[cause])),
  }));
  const chosen = groups.flatMap(({ options }) => options).find(({ value }) => value === initial);
  return input(name, label, {
    type: 'static_select',
    option_groups: groups,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  });
}
