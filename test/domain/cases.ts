import type { Point } from '../../src/domain/answering/finding-records.ts';
import type { Approval, Remedy } from '../../src/domain/answering/offer-records.ts';
import type { Deadline, Escalation } from '../../src/domain/clocks/records.ts';
import type { CorrectiveAction } from '../../src/domain/closing/records.ts';
import type { Case, Stage } from '../../src/domain/facts/case.ts';
import type { Decision, Facts } from '../../src/domain/facts/decision.ts';
import type { Organisation, TargetSet } from '../../src/domain/facts/organisation.ts';
import { isRefusal, type Refusal } from '../../src/domain/facts/refusal.ts';
import { genesis } from '../../src/domain/facts/register.ts';
import { emptyForm, type Form } from '../../src/domain/filing/filing-form.ts';
import type { Complaint } from '../../src/domain/filing/records.ts';

/** Monday 23 November 2026, ten in the morning in Shanghai. */
export const now = Date.parse('2026-11-23T10:00:00+08:00');
export const minute = 60_000;
export const hour = 60 * minute;

const targets: TargetSet = {
  acknowledge: { unit: 'minutes', value: 120 },
  claim: { unit: 'minutes', value: 120 },
  finding: { unit: 'days', value: 1 },
  update: { unit: 'days', value: 2 },
  response: { unit: 'days', value: 3 },
  callback: { unit: 'days', value: 2 },
  escalation: { unit: 'minutes', value: 240 },
  corrective: { unit: 'days', value: 10 },
};
const workday = [[9 * 60, 18 * 60]] as const;

/** A food shop: fresh food with a ladder of three, deli, a shared till, a desk of two. */
export const organisation: Organisation = {
  workspace: { name: 'Green Basket', timezone: 'Asia/Shanghai', language: 'zh-Hans', currency: 'CNY' },
  ranks: ['staff', 'lead', 'manager', 'director', 'executive'],
  people: [
    { id: 'wei', name: 'Wei Na', slack: 'U0WEI', rank: 'staff', department: 'fresh', manager: 'chen' },
    { id: 'chen', name: 'Chen Wei', slack: 'U0CHEN', rank: 'lead', department: 'fresh', manager: 'li' },
    { id: 'sun', name: 'Sun Yue', slack: 'U0SUN', rank: 'lead', department: 'fresh', manager: 'li' },
    { id: 'li', name: 'Li Qiang', slack: 'U0LI', rank: 'manager', manager: 'zhao' },
    { id: 'gao', name: 'Gao Jun', slack: 'U0GAO', rank: 'lead', department: 'deli', manager: 'zhao' },
    { id: 'till', name: 'Till 3', rank: 'staff', department: 'deli' },
    { id: 'wang', name: 'Wang Min', slack: 'U0WANG', rank: 'lead' },
    { id: 'hu', name: 'Hu Jie', slack: 'U0HU', rank: 'staff' },
    { id: 'qian', name: 'Qian Bo', slack: 'U0QIAN', rank: 'manager' },
    { id: 'wu', name: 'Wu Tao', slack: 'U0WU', rank: 'staff' },
    { id: 'zhao', name: 'Zhao Lei', slack: 'U0ZHAO', rank: 'executive' },
  ],
  administrators: ['wu'],
  desk: { channel: 'C0DESK', people: ['wang', 'hu'], lead: 'wang', callsWhenOwner: 'qian' },
  audit: { people: ['qian'] },
  leadership: { channel: 'C0LEAD', people: ['zhao'], executive: 'zhao' },
  restricted: { channel: 'C0PRIV' },
  departments: [
    {
      id: 'fresh',
      name: { en: 'Fresh food', 'zh-Hans': '生鲜' },
      channel: 'C0FRESH',
      head: 'li',
      ladder: ['chen', 'li'],
      minimumClaimRank: 'lead',
      calendar: 'shop',
      language: 'zh-Hans',
    },
    {
      id: 'deli',
      name: 'Deli',
      channel: 'C0DELI',
      ladder: ['gao'],
      minimumClaimRank: 'staff',
      calendar: 'always',
      language: 'en',
    },
  ],
  calendars: {
    shop: {
      kind: 'hours',
      timezone: 'Asia/Shanghai',
      week: [workday, workday, workday, workday, workday, [], []],
      closed: [],
      open: [],
    },
    always: { kind: 'always', timezone: 'Asia/Shanghai' },
  },
  categories: [
    { id: 'quality', name: 'Quality', department: 'fresh', severity: 'ordinary' },
    { id: 'illness', name: 'Illness', department: 'fresh', severity: 'major', scenario: 'illness' },
  ],
  targets: { ordinary: targets, major: { ...targets, calendar: 'always' } },
  approvals: [{ upTo: 50_00, by: 'desk-lead' }, { by: 'executive' }],
  digest: { day: 1, minute: 9 * 60 },
};

/** The organisation with some of it changed. */
export function organisationWith(changes: Partial<Organisation>): Organisation {
  return { ...organisation, ...changes };
}

const complaint: Complaint = {
  id: 'c1',
  workspace: 'T0',
  reference: 'RD-2026-000001',
  version: 4,
  head: genesis,
  policyVersion: 1,
  filedAt: now - hour,
  reporter: 'till',
  source: 'counter',
  occurredOn: null,
  place: null,
  product: null,
  receipt: null,
  category: 'quality',
  department: 'fresh',
  severity: 'ordinary',
  complainantKind: 'named',
  complainantName: null,
  complainantContact: null,
  contactKey: null,
  narrative: 'The fish was not fresh.',
  soughtKind: null,
  soughtAmount: null,
  currency: 'CNY',
  subject: null,
  flags: [],
  motive: null,
  answers: {},
  link: null,
  settledHow: null,
  channel: 'C0FRESH',
  restricted: false,
  investigator: null,
  decisionLostAt: null,
  decisionLostBy: null,
  owner: null,
  claimedAt: null,
  respondedAt: null,
  calledBackAt: null,
  closedAt: null,
  closedBy: null,
  reopenedAt: null,
  endedAs: null,
  mergedInto: null,
  follows: null,
  secondStageAt: null,
  firstOwner: null,
  claimDelegations: [],
  level: 0,
  callbackDue: true,
  revision: 7,
};

export function complaintWith(changes: Partial<Complaint> = {}): Complaint {
  return { ...complaint, ...changes };
}

/** A complaint with all that belongs to it: by default unclaimed, one point, nothing else. */
export function caseWith({
  complaint: changes,
  ...parts
}: Partial<Omit<Case, 'complaint'>> & { complaint?: Partial<Complaint> } = {}): Case {
  return {
    complaint: complaintWith(changes),
    points: [pointWith()],
    remedies: [],
    approvals: [],
    rejections: [],
    promises: [],
    contacts: [],
    compositions: [],
    signatures: [],
    transfers: [],
    hearings: [],
    statements: [],
    cooperations: [],
    responses: [],
    callbacks: [],
    deadlines: [],
    escalations: [],
    pauses: [],
    extensions: [],
    files: [],
    correctiveActions: [],
    chosenPlaybooks: [],
    steps: [],
    lesson: null,
    placement: null,
    ...parts,
  };
}

/** A complaint that has come so far, owned from `handling` on. */
export function caseAt(stage: Stage, changes: Partial<Complaint> = {}): Case {
  const reached = (other: Stage) => order.indexOf(stage) >= order.indexOf(other);
  const found = pointWith({ outcome: 'upheld', cause: 'product', foundBy: 'chen', foundAt: now - hour });
  return caseWith({
    points: [reached('answered') ? found : pointWith()],
    complaint: {
      ...(reached('handling') ? { owner: 'chen', claimedAt: now - hour } : {}),
      ...(reached('answered') ? { respondedAt: now - hour } : {}),
      ...(reached('called-back') ? { calledBackAt: now - minute } : {}),
      ...(reached('closed') ? { closedAt: now - minute, closedBy: 'chen' } : {}),
      ...changes,
    },
  });
}
const order: Stage[] = ['unclaimed', 'handling', 'answered', 'called-back', 'closed'];

export function pointWith(changes: Partial<Point> = {}): Point {
  return {
    workspace: 'T0',
    complaint: 'c1',
    number: 1,
    text: 'The fish was not fresh.',
    outcome: null,
    facts: null,
    cause: null,
    responsibility: null,
    foundBy: null,
    foundAt: null,
    ...changes,
  };
}

/** Money back, offered alone and by the owner. */
export function remedyWith(changes: Partial<Remedy> = {}): Remedy {
  return {
    id: 'r1',
    workspace: 'T0',
    complaint: 'c1',
    kind: 'refund',
    amount: 30_00,
    currency: 'CNY',
    bearer: 'company',
    details: null,
    option: 1,
    proposedBy: 'chen',
    proposedAt: now - hour,
    chosenAt: null,
    rejectedAt: null,
    replacedAt: null,
    carriedOutAt: null,
    carriedOutBy: null,
    ...changes,
  };
}

/** Something planned to be different, not done yet. */
export function actionWith(changes: Partial<CorrectiveAction> = {}): CorrectiveAction {
  return {
    id: 'a1',
    workspace: 'T0',
    complaint: 'c1',
    text: 'Read the thermometer at opening',
    owner: 'sun',
    plannedBy: 'chen',
    plannedAt: now - hour,
    dueAt: now + hour,
    doneAt: null,
    doneBy: null,
    effective: null,
    effect: null,
    checkedAt: null,
    checkedBy: null,
    failedAt: null,
    failedBy: null,
    ...changes,
  };
}

/** What `remedyWith` costs, approved by the lead of the desk. */
export function approvalWith(changes: Partial<Approval> = {}): Approval {
  return {
    id: 'p1',
    workspace: 'T0',
    complaint: 'c1',
    terms: ['refund 3000 CNY company'],
    amount: 30_00,
    currency: 'CNY',
    tier: 'desk-lead',
    askedBy: 'chen',
    askedAt: now - hour,
    asked: ['wang'],
    decidedBy: 'wang',
    onBehalfOf: null,
    decidedAt: now - hour,
    approved: true,
    reason: null,
    withdrawnAt: null,
    ...changes,
  };
}

export function deadlineWith(changes: Partial<Deadline> = {}): Deadline {
  return {
    id: 'd1',
    workspace: 'T0',
    complaint: 'c1',
    clock: 'response',
    startedAt: now - 4 * hour,
    nudgeAt: now - hour,
    dueAt: now,
    lookAt: now - hour,
    nudgedAt: null,
    metAt: null,
    cancelledAt: null,
    breachedAt: null,
    breachedBy: null,
    breachedIn: null,
    holder: null,
    ...changes,
  };
}

export function joinedBy(person: string | null, level = 1): Escalation {
  return {
    id: `e${level}`,
    workspace: 'T0',
    complaint: 'c1',
    level,
    person,
    because: 'lapse',
    clock: null,
    at: now,
  };
}

export function factsOf(it: Case, actor: string, changes: Partial<Facts> = {}): Facts {
  let ids = 0;
  return {
    it,
    actor,
    now,
    organisation,
    policy: organisation,
    timetable: () => () => false,
    playbooks: [],
    receipt: { others: [], delegations: [] },
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
    ...changes,
  };
}

/** The decision, or a failure that says why it was refused. */
export function decided(answer: Decision | Refusal): Decision {
  if (isRefusal(answer)) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** The refusal, or a failure because there was none. */
export function refused(answer: Decision | Refusal | undefined): Refusal {
  if (!isRefusal(answer)) throw new Error('It was not refused');
  return answer;
}

/** As little as can be filed. */
export const smallForm: Form = {
  ...emptyForm,
  narrative: 'The fish was not fresh.',
  category: 'quality',
};
