import type { PersonId } from '../domain/facts/actor.ts';
import type { Case } from '../domain/facts/case.ts';
import { caseAfter } from '../domain/facts/case-after.ts';
import type { Decision, Facts } from '../domain/facts/decision.ts';
import { type NoticeDraft, noticeRow } from '../domain/facts/notice.ts';
import type { Organisation } from '../domain/facts/organisation.ts';
import { isRefusal, type Refusal } from '../domain/facts/refusal.ts';
import { sealEntries } from '../domain/facts/register.ts';
import { change, insert, type Write } from '../domain/facts/write.ts';
import { answeredBy, renewals } from '../domain/reading/asking.ts';
import { strandedNotices } from '../domain/watching/stranded.ts';
import { receiptFacts } from './answering/receipt-facts.ts';
import type { Context } from './context.ts';
import { LostRace } from './ports/lost-race.ts';

/** So often is a lost race decided anew. */
const mostRaces = 5;

/** Which complaint is to change, and how its second arrival is recognised. */
export interface Change {
  workspace: string;
  complaint: string;
  /** Whoever acts; nobody where time does. */
  actor?: PersonId;
  /** Key of the request; the same one twice is one change. */
  key?: string;
  /** As it was read a moment ago, to spare the first reading. */
  found?: Case;
}

/** `unchanged`: there was nothing to do. `repeated`: it was done when the request came before. */
export type Changed = 'changed' | 'unchanged' | 'repeated' | 'gone' | 'busy';

/**
 * The way every change of a complaint goes: load, decide purely, commit once. Lost a race? Decide again on what is
 * there now. Delivery is woken by whoever asked, once all that belongs together is done.
 */
export async function changeCase(
  context: Context,
  { workspace, complaint, actor, key, found }: Change,
  decide: (facts: Facts) => Outcome | Promise<Outcome>,
): Promise<Changed | Refusal> {
  let it = found;
  for (let race = 0; race < mostRaces; race += 1) {
    it ??= await context.store.case(workspace, complaint);
    if (it === undefined) return 'gone';
    const facts = await factsOf(context, it, actor ?? '');
    const decision = await decide(facts);
    if (isRefusal(decision)) return decision;
    if (decision === undefined) return 'unchanged';
    const rows = await rowsOf(context, facts.organisation, it, decision);
    const received = { workspace, key: key ?? '', at: context.now(), result: complaint };
    try {
      await context.store.commit([...(key === undefined ? [] : [insert('received', received)]), ...rows]);
      return 'changed';
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
      // Only a request arrives twice; any other row that is there already is a race, decided on what is there now.
      if (error.reason === 'repeated' && error.table === 'received') return 'repeated';
      it = undefined;
    }
  }
  return 'busy';
}

type Outcome = Decision | Refusal | undefined;

export async function factsOf(context: Context, it: Case, actor: PersonId): Promise<Facts> {
  const { workspace, policyVersion } = it.complaint;
  const [current, started, receipt] = await Promise.all([
    context.policies.of(workspace),
    context.policies.of(workspace, policyVersion),
    receiptFacts(context, it),
  ]);
  return {
    it,
    actor,
    now: context.now(),
    organisation: current.organisation,
    policy: started.organisation,
    timetable: started.timetable,
    playbooks: context.playbooks,
    receipt,
    newId: context.newId,
  };
}

/**
 * A decision as the rows of one commit: the complaint at its version (`insert`: a new one), its facts, its register
 * entries, its notices, and what follows from every change: duties that nobody may do any more are told, and
 * messages that asked for what is done now lose their buttons.
 */
export async function rowsOf(
  context: Context,
  organisation: Organisation,
  it: Case,
  decision: Decision,
  how: 'change' | 'insert' = 'change',
): Promise<Write[]> {
  const { workspace, id, version, head } = it.complaint;
  const sealed = sealEntries({ workspace, complaint: id, version, head }, decision.entries, context.newSalt);
  const set = { ...decision.set, version: sealed.version, head: sealed.head };
  const facts: Write[] = [
    how === 'insert'
      ? insert('complaints', { ...it.complaint, ...set })
      : change('complaints', { workspace, id, version }, set),
    ...(decision.writes ?? []),
  ];
  const after = caseAfter(it, facts);
  const notices = [
    ...(decision.notices ?? []),
    ...strandedNotices(organisation, how === 'insert' ? undefined : it, after),
    ...(await renewed(context, it, decision, sealed.version)),
  ];
  const { also } = decision;
  return [
    ...facts,
    ...sealed.entries.map((entry) => insert('entries', entry)),
    ...sealed.secrets.map((secret) => insert('secrets', secret)),
    ...notices.map((draft) => noticeWrite(context, it, draft)),
    ...(also === undefined ? [] : await rowsOf(context, organisation, also.it, also.decision)),
  ];
}

async function renewed(
  context: Context,
  it: Case,
  { entries }: Decision,
  version: number,
): Promise<NoticeDraft[]> {
  const answered = answeredBy(it, entries);
  if (answered.length === 0) return [];
  const { workspace, id } = it.complaint;
  return renewals(answered, await context.store.noticesOf(workspace, id), version);
}

function noticeWrite(context: Context, { complaint }: Case, draft: NoticeDraft): Write {
  const frame = { id: context.newId(), workspace: complaint.workspace, complaint: complaint.id };
  return insert('notices', noticeRow(draft, { ...frame, now: context.now() }));
}
