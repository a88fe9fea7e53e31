/** Approval tiers (rules §5): who may approve a sum, and in whose name. */

import type { PersonId } from '../facts/actor.ts';
import type { ApprovalTier, Organisation } from '../facts/organisation.ts';
import type { Complaint } from '../filing/records.ts';
import { present } from './absence.ts';
import { departmentOf, entryOf, rankOf, samePerson, slackOf } from './people.ts';
import type { Delegation } from './records.ts';

/** The currencies in which a remedy can be given: the workspace's, and those with tiers of their own. */
export function currenciesOf(organisation: Organisation): string[] {
  const { currency } = organisation.workspace;
  const listed = organisation.approvals.map((tier) => tier.currency ?? currency);
  return [...new Set([currency, ...listed])];
}

function tiersOf(organisation: Organisation, currency: string): ApprovalTier[] {
  const own = organisation.workspace.currency;
  return organisation.approvals.filter((tier) => (tier.currency ?? own) === currency);
}

/** The lowest tier that covers the sum and all above it; bounds are inclusive, in minor units. */
function sufficientTiers(organisation: Organisation, amount: number, currency: string): ApprovalTier[] {
  const tiers = tiersOf(organisation, currency);
  const first = tiers.findIndex(({ upTo }) => upTo === undefined || amount <= upTo);
  return first === -1 ? [] : tiers.slice(first);
}

export function tierFor(organisation: Organisation, amount: number, currency: string): string {
  return sufficientTiers(organisation, amount, currency)[0]?.by ?? '';
}

/** Whether there is any sum that this person may approve: the lead of the desk, or of a tier's rank. */
export function mayEverApprove(organisation: Organisation, person: PersonId): boolean {
  const rank = rankOf(organisation, person);
  return organisation.approvals.some(({ by }) => {
    if (by === 'desk-lead') return samePerson(organisation, organisation.desk.lead, person);
    const needed = organisation.ranks.indexOf(by);
    return needed !== -1 && rank >= needed;
  });
}

/** Somebody who may decide, by their own right or in somebody's name. */
export interface Authority {
  person: PersonId;
  onBehalfOf: PersonId | null;
  /** 0 is the lowest tier that suffices; the executive stands above all. */
  level: number;
}

export interface ApprovalQuestion {
  complaint: Complaint;
  /** Minor units, the whole receipt. */
  amount: number;
  currency: string;
  /** Whoever proposed some of it: proposer ≠ approver. */
  proposers: readonly PersonId[];
  /** Today's people. */
  organisation: Organisation;
  /** The complaint's policy version, whose tiers count. */
  policy: Organisation;
  delegations: readonly Delegation[];
  now: number;
}

/**
 * Everybody who may decide, those of the lowest sufficient tier first. Neither a proposer nor the subject
 * decides, nor does anybody in their name.
 */
export function authorities(question: ApprovalQuestion): Authority[] {
  const found: Authority[] = [];
  const add = (authority: Authority) => {
    const { person } = authority;
    if (isBarred(question, person) || entryOf(question.organisation, person) === undefined) return;
    if (found.some((other) => samePerson(question.organisation, other.person, person))) return;
    found.push(authority);
  };
  for (const { holder, level } of holders(question)) {
    if (isBarred(question, holder)) continue;
    const acting = present(question.organisation, holder);
    if (acting !== null) {
      add({ person: acting, onBehalfOf: acting === holder ? null : holder, level });
    }
    for (const receiver of delegatesOf(question, holder)) {
      add({ person: receiver, onBehalfOf: holder, level });
    }
  }
  return found;
}

/**
 * Who is sent the request: the lowest level at which anybody may decide whom Slack reaches, and of them
 * the lowest rank.
 */
export function askedFirst(question: ApprovalQuestion): PersonId[] {
  const all = authorities(question).filter(
    ({ person }) => slackOf(question.organisation, person) !== undefined,
  );
  const level = Math.min(...all.map((authority) => authority.level));
  const nearest = all.filter((authority) => authority.level === level);
  const rank = ({ person, onBehalfOf }: Authority) => rankOf(question.organisation, onBehalfOf ?? person);
  const lowest = Math.min(...nearest.map(rank));
  return nearest.filter((authority) => rank(authority) === lowest).map(({ person }) => person);
}

function isBarred({ organisation, complaint, proposers }: ApprovalQuestion, person: PersonId): boolean {
  return [complaint.subject, ...proposers].some((other) => samePerson(organisation, other, person));
}

function holders(question: ApprovalQuestion): { holder: PersonId; level: number }[] {
  const { organisation, policy, amount, currency } = question;
  const tiers = sufficientTiers(policy, amount, currency);
  const executive = organisation.leadership.executive;
  return [
    ...tiers.flatMap(({ by }, level) => holdersOf(question, by).map((holder) => ({ holder, level }))),
    ...(executive === undefined ? [] : [{ holder: executive, level: tiers.length }]),
  ];
}

/** The lead of the desk, or those of the complaint's line who have the rank, the lowest first. */
function holdersOf(question: ApprovalQuestion, by: string): PersonId[] {
  const { organisation } = question;
  if (by === 'desk-lead') return [organisation.desk.lead];
  const needed = organisation.ranks.indexOf(by);
  if (needed === -1) return [];
  return lineOf(question)
    .filter((person) => rankOf(organisation, person) >= needed)
    .sort((one, other) => rankOf(organisation, one) - rankOf(organisation, other));
}

/** The department's ladder and head, the managers above head and owner, and leadership. */
function lineOf({ organisation, complaint }: ApprovalQuestion): PersonId[] {
  const department = departmentOf(organisation, complaint.department);
  const head = department?.head;
  const line = [
    ...(department?.ladder ?? []),
    ...(head === undefined ? [] : [head, ...managersOf(organisation, head)]),
    ...(complaint.owner === null ? [] : managersOf(organisation, complaint.owner)),
    ...organisation.leadership.people,
  ];
  return [...new Set(line)];
}

function managersOf(organisation: Organisation, person: PersonId): PersonId[] {
  const above: PersonId[] = [];
  let manager = entryOf(organisation, person)?.manager;
  while (manager !== undefined && !above.includes(manager)) {
    above.push(manager);
    manager = entryOf(organisation, manager)?.manager;
  }
  return above;
}

function delegatesOf(question: ApprovalQuestion, giver: PersonId): PersonId[] {
  const { organisation, delegations, amount, currency, now } = question;
  return delegations
    .filter(
      (delegation) =>
        samePerson(organisation, delegation.giver, giver) &&
        delegation.withdrawnAt === null &&
        delegation.startsAt <= now &&
        now < delegation.endsAt &&
        delegation.currency === currency &&
        amount <= delegation.upTo,
    )
    .map(({ receiver }) => receiver);
}
