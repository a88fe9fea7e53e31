import { refuseAmending } from '../../domain/amendment.ts';
import type { Case } from '../../domain/case.ts';
import { refuseUnlessHandler } from '../../domain/ending.ts';
import { refuseUnlessDesk, refuseUnlessDeskOrOwner, refuseUnlessOwner } from '../../domain/handling-right.ts';
import { refuseStating } from '../../domain/hearing.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { PersonId } from '../../domain/records.ts';
import { refuseFollowUp, refuseReopening } from '../../domain/reopening.ts';
import { refuseRuling } from '../../domain/ruling.ts';
import { refuseSecondStage } from '../../domain/second-stage.ts';
import { refuseSending } from '../../domain/transfer.ts';
import { refuseReceiving } from '../../domain/transfer-answer.ts';
import type { Wording } from '../../wording/wording.ts';

export type CourseAction = keyof Wording['course']['actions'];

/** Where this person could send the case: what waits for them first. Only an offer, as with `offeredActions`. */
export function offeredCourse(
  organisation: Organisation,
  it: Case,
  person: PersonId,
  now: number,
): CourseAction[] {
  const { complaint } = it;
  // A merged one goes on elsewhere: nothing is to be done here.
  if (complaint.mergedInto !== null) return [];
  const asking = { organisation, policy: organisation, now };
  const may = (refusal: unknown) => refusal === undefined;
  if (complaint.closedAt !== null) {
    const reopens = may(refuseReopening(asking, it, person));
    return [
      ...(reopens ? (['reopen'] as const) : []),
      ...(may(refuseSecondStage(asking, it, person)) ? (['secondStage'] as const) : []),
      ...(!reopens && may(refuseFollowUp(asking, it, person)) ? (['followUp'] as const) : []),
    ];
  }
  const handles = may(refuseUnlessHandler(organisation, complaint, person));
  return [
    ...(may(refuseReceiving(organisation, it, person))
      ? (['acceptTransfer', 'declineTransfer'] as const)
      : []),
    ...(may(refuseStating(organisation, it, person)) ? (['state'] as const) : []),
    ...(may(refuseRuling(organisation, it, person)) ? (['rule'] as const) : []),
    ...(may(refuseSecondStage(asking, it, person)) ? (['secondStage'] as const) : []),
    ...(may(refuseSending(organisation, it, person)) ? (['transfer'] as const) : []),
    ...(may(refuseUnlessOwner(organisation, complaint, person)) ? (['cooperate'] as const) : []),
    ...(may(refuseAmending(organisation, it, person)) ? (['amend'] as const) : []),
    ...(may(refuseUnlessDeskOrOwner(organisation, complaint, person)) ? (['merge'] as const) : []),
    ...(handles ? (['withdraw'] as const) : []),
    ...(may(refuseUnlessDesk(organisation, complaint, person)) ? (['misfile'] as const) : []),
  ];
}
