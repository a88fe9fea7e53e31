import type { Organisation } from '../../domain/facts/organisation.ts';
import { selectInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { unescapeText } from '../blocks/text.ts';
import { departmentName } from '../case/summary.ts';

/** Chooses one of these departments by its name. */
export function departmentSelect(
  name: string,
  label: string,
  departments: readonly string[],
  organisation: Organisation,
  reader: Reader,
  initial?: string,
) {
  const choices = departments.map(
    (id) => [id, unescapeText(departmentName(organisation, id, reader))] as const,
  );
  return selectInput(name, label, choices, { initial });
}
