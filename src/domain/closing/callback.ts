import { stopClocks } from '../clocks/stop-clocks.ts';
import { type Asked, action } from '../facts/action.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, type Decision, type Facts, threadNotices } from '../facts/decision.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { insert } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { recourseOf } from '../filing/recourse.ts';
import { refuseCallback } from '../people/callback-right.ts';
import { type Callback, type CallbackOutcome, callbackOutcomes } from './records.ts';
import { reopen } from './reopening.ts';

export interface CallbackReport {
  outcome: CallbackOutcome;
  /** Both null unless reached. */
  resolved: boolean | null;
  /** 1 to 5. */
  satisfaction: number | null;
  words: string | null;
}

export type CallbackResult = 'satisfied' | 'dissatisfied' | 'try-again' | 'unreachable' | 'no-contact';

/**
 * What an attempt means: after `mostAttempts` without an answer the complainant counts as unreachable; 4 and
 * 5 are satisfied, 1 and 2 are not, 3 follows "resolved?" (rules §6).
 */
export function resultOf(
  report: CallbackReport,
  attemptsBefore: number,
  mostAttempts: number,
): CallbackResult {
  if (report.outcome === 'no-contact') return 'no-contact';
  if (report.outcome === 'unreachable') {
    return attemptsBefore + 1 >= mostAttempts ? 'unreachable' : 'try-again';
  }
  const unhappy = report.resolved !== true || (report.satisfaction ?? 3) <= 2;
  return unhappy ? 'dissatisfied' : 'satisfied';
}

function refuseCallingBack({ it: { complaint }, organisation, actor }: Asked): Refusal | undefined {
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (complaint.respondedAt === null) return refuse({ code: 'nothing-to-call-about' });
  if (complaint.calledBackAt !== null) return refuse({ code: 'called-back-already' });
  return refuseCallback(organisation, complaint, actor);
}

/** The desk's callback (回访). Dissatisfied complainants reopen the complaint one level higher. */
export const recordCallback = action<CallbackReport>(refuseCallingBack, (facts, report) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  if (!outcomesFor(complaint).includes(report.outcome)) return refuse({ code: 'contact-known' });
  const attempts = attemptsSince(it, complaint.respondedAt ?? 0);
  const result = resultOf(report, attempts, recourseOf(facts.policy).callbackAttempts);
  const callback: Callback = {
    id: facts.newId(),
    workspace: complaint.workspace,
    complaint: complaint.id,
    calledBy: actor,
    calledAt: now,
    ...report,
  };
  const recorded: Decision = {
    writes: [insert('callbacks', callback)],
    entries: [
      {
        kind: 'called-back',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: {
          outcome: report.outcome,
          attempt: attempts + 1,
          ...(report.resolved === null ? {} : { resolved: report.resolved }),
          ...(report.satisfaction === null ? {} : { satisfaction: report.satisfaction }),
        },
        private: { words: report.words },
      },
    ],
    notices: threadNotices(complaint, `called-back:${complaint.version + 1}`, {
      type: 'called-back',
      by: actor,
      outcome: report.outcome,
      satisfaction: report.satisfaction,
    }),
  };
  if (result === 'try-again') return withCard(facts, recorded, {});
  return result === 'dissatisfied' ? reopen(facts, recorded) : finish(facts, recorded);
});

/** Without contact is only who left none: with one, a number that nobody answers is tried again. */
export function outcomesFor({
  complainantContact,
}: Pick<Complaint, 'complainantContact'>): readonly CallbackOutcome[] {
  return callbackOutcomes.filter((outcome) => outcome !== 'no-contact' || complainantContact === null);
}

export function attemptsSince(it: Case, since: number): number {
  return it.callbacks.filter(({ calledAt, outcome }) => calledAt >= since && outcome === 'unreachable')
    .length;
}

function finish(facts: Facts, recorded: Decision): Decision {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const settled = complaint.settledHow !== null && complaint.reopenedAt === null;
  const writes = [...(recorded.writes ?? []), ...stopClocks(it, ['callback'], { metAt: now })];
  // What was settled on the spot asks for no lesson: a good callback ends it.
  if (settled) {
    const closing = {
      kind: 'closed',
      at: now,
      actor: { kind: 'person' as const, person: actor },
      facts: { settled: true },
    };
    return {
      ...recorded,
      writes,
      set: { calledBackAt: now, closedAt: now, closedBy: actor, revision: complaint.revision + 1 },
      entries: [...recorded.entries, closing],
    };
  }
  return withCard(facts, { ...recorded, writes }, { calledBackAt: now }, [
    ...threadNotices(complaint, `ready-to-close:${complaint.version + 1}`, {
      type: 'ready-to-close',
      owner: complaint.owner,
    }),
  ]);
}

function withCard(
  facts: Facts,
  decision: Decision,
  set: Decision['set'],
  more: Decision['notices'] = [],
): Decision {
  const { complaint } = facts.it;
  const revision = complaint.revision + 1;
  return {
    ...decision,
    set: { ...set, revision },
    notices: [...(decision.notices ?? []), ...cardNotices(complaint, revision), ...(more ?? [])],
  };
}
