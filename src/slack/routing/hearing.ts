import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { quotation, section } from '../blocks/blocks.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';
import { departmentName } from '../case/summary.ts';

/** Each side of the last hearing with what it said. */
export function hearingBlocks(
  it: Case,
  organisation: Organisation,
  names: Names,
  reader: Reader,
): KnownBlock[] {
  const w = reader.wording.routing;
  const hearing = it.hearings.at(-1);
  if (hearing === undefined) return [];
  return hearing.sides.flatMap((side) => {
    const department = departmentName(organisation, side, reader);
    const said = it.statements.find((each) => each.hearing === hearing.id && each.department === side);
    return said === undefined
      ? [section(w.rule.silent(department))]
      : [section(`*${w.statement(department, names.name(said.statedBy))}*`), quotation(said.text)];
  });
}
