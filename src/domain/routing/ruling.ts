import { stopClocks } from '../clocks/stop-clocks.ts';
import { type Asked, action } from '../facts/action.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change } from '../facts/write.ts';
import { refuseUnlessDesk } from '../people/handling-right.ts';
import { openHearingOf } from './hearing.ts';
import { relocate } from './relocation.ts';
import type { Audiences } from './routing.ts';

export function refuseRuling({
  it,
  organisation,
  actor,
}: Pick<Asked, 'it' | 'organisation' | 'actor'>): Refusal | undefined {
  if (it.complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (openHearingOf(it) === undefined) return refuse({ code: 'no-hearing' });
  return refuseUnlessDesk(organisation, it.complaint, actor);
}

/** The desk rules who is responsible; whoever was silent is not waited for. It is final. */
export const rule = action<{ department: string; reasons: string; audiences: Audiences }>(
  refuseRuling,
  (facts, { department, reasons, audiences }) => {
    const { it, actor, now } = facts;
    const hearing = openHearingOf(it);
    if (hearing === undefined) return refuse({ code: 'no-hearing' });
    const { complaint } = it;
    if (!hearing.sides.includes(department)) return refuse({ code: 'transfer-to-whom' });
    const moves = department !== complaint.department && complaint.respondedAt === null;
    const revision = complaint.revision + 1;
    const place = moves
      ? relocate(facts, { department, audiences })
      : { moved: complaint, set: { revision }, writes: [], notices: cardNotices(complaint, revision) };
    const entry = complaint.version + 1;
    return {
      set: place.set,
      writes: [
        change(
          'hearings',
          { workspace: hearing.workspace, id: hearing.id, ruledAt: null },
          { ruledAt: now, ruledBy: actor, ruledFor: department, ruling: reasons },
        ),
        ...stopClocks(it, ['hearing'], { metAt: now }),
        ...place.writes,
      ],
      entries: [
        {
          kind: 'ruled',
          at: now,
          actor: { kind: 'person', person: actor },
          facts: { department },
          private: { note: reasons },
        },
      ],
      notices: [
        ...place.notices,
        ...threadNotices(place.moved, `ruled:${entry}`, { type: 'ruled', by: actor, department, entry }),
      ],
    };
  },
);
