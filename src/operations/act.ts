import { answeredBy, renewals } from '../domain/asking.ts';
import type { Case } from '../domain/case.ts';
import { isSubject } from '../domain/conflict.ts';
import type { Decision, Facts } from '../domain/decision.ts';
import { refuseMerged } from '../domain/ending.ts';
import { noticeRow } from '../domain/notice.ts';
import type { Complaint } from '../domain/records.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { sealEntries } from '../domain/register.ts';
import { strandedNotices } from '../domain/stranded.ts';
import { change, insert, type Write } from '../domain/write.ts';
import type { Context } from './context.ts';
import { Conflict } from './ports.ts';
import type { Visitor } from './visitor.ts';

/** One person's action on one complaint. `key` makes its second arrival harmless. */
export interface Deed {
  visitor: Visitor;
  complaint: string;
  key: string;
}

/** So often is a lost race decided anew before the person is asked to try again. */
const mostRaces = 5;

/**
 * The way every action goes: load, let a pure rule decide, commit once. Lost a race? Decide again on
 * what is there now. Arrived twice? It was done the first time.
 */
export async function act(
  context: Context,
  deed: Deed,
  decide: (facts: Facts) => Decision | Refusal | Promise<Decision | Refusal>,
  /** What is done to a merged complaint itself, although it goes on elsewhere. */
  { merged = 'refused' }: { merged?: 'refused' | 'too' } = {},
): Promise<Done | Refusal> {
  const { visitor } = deed;
  if (visitor.outsider) return refuse({ code: 'outsider' });
  const received = insert('received', {
    workspace: visitor.workspace,
    key: deed.key,
    at: context.now(),
    result: deed.complaint,
  });
  for (let race = 0; race < mostRaces; race += 1) {
    const it = await context.store.case(visitor.workspace, deed.complaint);
    if (it === undefined) return refuse({ code: 'not-found' });
    const facts = await factsOf(context, it, visitor.person);
    const gone = merged === 'too' ? undefined : refuseGoneOn(facts);
    const decision = gone ?? (await decide(facts));
    if (isRefusal(decision)) {
      // The first arrival may have done what the second is refused for.
      const before = await context.store.received(visitor.workspace, deed.key);
      return before === undefined ? decision : { done: true, complaint: deed.complaint };
    }
    try {
      const watched = await withRenewals(context, facts, withStranded(facts, decision));
      await context.store.commit([received, ...writesOf(context, it.complaint, watched)]);
      context.wake();
      return { done: true, complaint: deed.complaint };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (error.reason === 'repeated' && error.table === 'received') {
        return { done: true, complaint: deed.complaint };
      }
    }
  }
  return refuse({ code: 'busy' });
}

/** A merged complaint goes on elsewhere; its subject is not told where. */
function refuseGoneOn({ it, organisation, actor }: Facts): Refusal | undefined {
  return isSubject(organisation, it.complaint, actor) ? undefined : refuseMerged(it.complaint);
}

/** Whatever was decided: when it leaves a duty that nobody may do, those who can mend that are told. */
function withStranded({ it, organisation }: Facts, decision: Decision): Decision {
  const { version } = it.complaint;
  const after = { ...it, complaint: { ...it.complaint, ...decision.set, version } };
  const stranded = strandedNotices(organisation, it, after);
  if (stranded.length === 0) return decision;
  return { ...decision, notices: [...(decision.notices ?? []), ...stranded] };
}

/** Messages that asked for what is done now lose their buttons. */
async function withRenewals(context: Context, { it }: Facts, decision: Decision): Promise<Decision> {
  const answered = answeredBy(it, decision.entries);
  if (answered.length === 0) return decision;
  const { workspace, id, version } = it.complaint;
  const sent = await context.store.noticesOf(workspace, id);
  const renewed = renewals(answered, sent, version + decision.entries.length);
  return { ...decision, notices: [...(decision.notices ?? []), ...renewed] };
}

export interface Done {
  done: true;
  complaint: string;
}

export async function factsOf(context: Context, it: Case, actor: string): Promise<Facts> {
  const { workspace, policyVersion } = it.complaint;
  const [current, started] = await Promise.all([
    context.policies.of(workspace),
    context.policies.of(workspace, policyVersion),
  ]);
  return {
    it,
    actor,
    now: context.now(),
    organisation: current.organisation,
    policy: started.organisation,
    timetable: started.timetable,
    playbooks: context.playbooks,
    newId: context.newId,
  };
}

/** A decision as rows: the complaint at its version, its facts, its register entries, its notices. */
export function writesOf(context: Context, complaint: Complaint, decision: Decision): Write[] {
  const { workspace, id, version } = complaint;
  const sealed = sealEntries(
    { workspace, complaint: id, version, head: complaint.head },
    decision.entries,
    context.newSalt,
  );
  const set = { ...decision.set, version: sealed.version, head: sealed.head };
  return [
    change('complaints', { workspace, id, version }, set),
    ...(decision.writes ?? []),
    ...registerWrites(sealed),
    ...noticeWrites(context, complaint, decision),
  ];
}

export function registerWrites(sealed: ReturnType<typeof sealEntries>): Write[] {
  return [
    ...sealed.entries.map((entry) => insert('entries', entry)),
    ...sealed.secrets.map((secret) => insert('secrets', secret)),
  ];
}

export function noticeWrites(
  context: Context,
  complaint: Pick<Complaint, 'workspace' | 'id'>,
  decision: Pick<Decision, 'notices'>,
): Write[] {
  const now = context.now();
  return (decision.notices ?? []).map((draft) =>
    insert(
      'notices',
      noticeRow(draft, { id: context.newId(), workspace: complaint.workspace, complaint: complaint.id, now }),
    ),
  );
}
