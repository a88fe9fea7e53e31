import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { openHearingOf } from '../../domain/routing/hearing.ts';
import type { Ruling } from '../../domain/routing/routing-precedent.ts';
import { waitingTransfer } from '../../domain/routing/transfer.ts';
import { context, section } from '../blocks/blocks.ts';
import type { Reader } from '../blocks/reader.ts';
import { quoteLine } from '../blocks/text.ts';
import type { CasePart } from '../case/case-part.ts';
import { departmentName } from '../case/summary.ts';
import { hearingBlocks } from './hearing.ts';

/** What a card and a case say about where the complaint goes, in short. mrkdwn. */
export function routingNotes(it: Case, organisation: Organisation, reader: Reader): string[] {
  const { routing: w, closing } = reader.wording;
  const { complaint } = it;
  const department = (id: string) => departmentName(organisation, id, reader);
  const waiting = waitingTransfer(it);
  return [
    ...(complaint.follows === null ? [] : [closing.follows(complaint.follows)]),
    ...(complaint.secondStageAt === null ? [] : [closing.secondLook]),
    ...(waiting === undefined || complaint.closedAt !== null
      ? []
      : [w.onItsWay(department(waiting.to), department(waiting.from))]),
    ...(openHearingOf(it) === undefined || complaint.closedAt !== null ? [] : [w.atHearing]),
    ...(it.cooperations.length === 0
      ? []
      : [
          w.helping(
            reader.wording.vocabulary.and(it.cooperations.map((each) => department(each.department))),
          ),
        ]),
  ];
}

/** Where it came from and where it goes: transfers, hearings, departments that help. */
export function routingBlocks({
  it,
  organisation,
  reader,
  names,
  precedent,
}: CasePart & { precedent: Ruling | undefined }): KnownBlock[] {
  const w = reader.wording.routing;
  const notes = routingNotes(it, organisation, reader);
  const ruled =
    precedent === undefined
      ? []
      : [
          context(
            w.precedent(precedent.reference, departmentName(organisation, precedent.department, reader)),
            w.precedentReasons(quoteLine(precedent.reasons, 1500)),
          ),
        ];
  return [
    ...ruled,
    ...(notes.length === 0 ? [] : [context(notes.join('\n'))]),
    ...(it.hearings.length === 0 ? [] : [section(`*${w.hearing}*`)]),
    ...hearingBlocks(it, organisation, names, reader),
  ];
}
