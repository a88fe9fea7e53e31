import type { KnownBlock } from '@slack/types';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import type { Values } from '../blocks/form-values.ts';
import { checkboxInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { unescapeText } from '../blocks/text.ts';
import { categoryName } from '../case/summary.ts';

export interface BulkView {
  complaints: readonly Complaint[];
  organisation: Organisation;
  reader: Reader;
}

/** Slack allows ten boxes in a group. */
const groupSize = 10;

const groupName = (index: number) => `which${index}`;

/** A box for each complaint, in groups as small as Slack wants them. */
export function complaintBoxes({ complaints, organisation, reader }: BulkView): KnownBlock[] {
  const choices = complaints.map(
    (complaint) =>
      [
        complaint.id,
        `${complaint.reference} · ${unescapeText(categoryName(organisation, complaint, reader))}`,
      ] as const,
  );
  const groups = Array.from({ length: Math.ceil(choices.length / groupSize) }, (_, index) =>
    choices.slice(index * groupSize, (index + 1) * groupSize),
  );
  // Of several groups none has to have a tick; of one alone, the form can ask for it.
  const optional = groups.length > 1;
  return groups.map((group, index) =>
    checkboxInput(groupName(index), reader.wording.closing.bulk.which, group, { optional }),
  );
}

/** The complaints whose boxes are ticked, by id. */
export function chosenIn(values: Values): string[] {
  return values
    .names()
    .filter((name) => name.startsWith(groupName(0).slice(0, -1)))
    .flatMap((name) => values.choices(name));
}
