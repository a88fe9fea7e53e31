import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countersign, findingMark } from '../../../src/domain/answering/countersignature.ts';
import { recordFinding } from '../../../src/domain/answering/finding.ts';
import { proposeRemedy } from '../../../src/domain/answering/remedy.ts';
import { giveResponse } from '../../../src/domain/answering/response.ts';
import { recordCallback } from '../../../src/domain/closing/callback.ts';
import { close } from '../../../src/domain/closing/closure.ts';
import { misfile, withdraw } from '../../../src/domain/closing/ending.ts';
import { reopenClosed } from '../../../src/domain/closing/reopening.ts';
import { openSecondStage } from '../../../src/domain/closing/second-stage.ts';
import { type Case, type Stage, stageOf, stages } from '../../../src/domain/facts/case.ts';
import type { Decision, Facts } from '../../../src/domain/facts/decision.ts';
import { isRefusal, type Refusal, refuse } from '../../../src/domain/facts/refusal.ts';
import { amend } from '../../../src/domain/filing/amendment.ts';
import { claimants } from '../../../src/domain/people/claim-right.ts';
import { samePerson } from '../../../src/domain/people/people.ts';
import { claim, handOver, release } from '../../../src/domain/routing/claim.ts';
import { delegateClaim } from '../../../src/domain/routing/claim-delegation.ts';
import { addCooperation } from '../../../src/domain/routing/cooperation.ts';
import { lowerGrade, raiseGrade } from '../../../src/domain/routing/grading.ts';
import { makeStatement } from '../../../src/domain/routing/hearing.ts';
import { rule } from '../../../src/domain/routing/ruling.ts';
import { nameSubject } from '../../../src/domain/routing/subject.ts';
import { requestTransfer } from '../../../src/domain/routing/transfer.ts';
import { answerTransfer } from '../../../src/domain/routing/transfer-answer.ts';
import { caseAt, complaintWith, factsOf, organisation } from '../cases.ts';
import { hearingWith, transferWith } from '../transfers.ts';

const lesson = {
  happened: '',
  cause: 'product',
  handling: '',
  result: '',
  reflection: '',
  countermeasure: '',
} as const;
const finding = { number: 1, outcome: 'upheld', facts: '', cause: 'product', responsibility: '' } as const;

const audiences = { department: undefined, restricted: undefined };
const alone = { others: [], delegations: [], like: [] };

/** Everything that a person can do with a complaint. */
const deeds: Record<string, (facts: Facts) => Decision | Refusal> = {
  claim,
  release: (facts) => release(facts, { note: 'note' }),
  'hand over': (facts) => handOver(facts, { to: 'sun', note: 'note' }),
  'record a finding': (facts) => recordFinding(facts, finding),
  'propose a remedy': (facts) =>
    proposeRemedy(facts, { kind: 'apology', amount: null, bearer: 'company', details: null, ...alone }),
  'record the answer': (facts) => giveResponse(facts, { means: 'call', text: 'text' }),
  'record the callback': (facts) =>
    recordCallback(facts, { outcome: 'reached', resolved: true, satisfaction: 4, words: null }),
  close: (facts) => close(facts, { text: lesson }),
  transfer: (facts) => requestTransfer(facts, { to: 'deli', reason: 'reason' }),
  'accept a transfer': (facts) => answerTransfer(facts, { accepted: true, audiences }),
  'state a case': (facts) => makeStatement(facts, { department: 'deli', text: 'text' }),
  rule: (facts) => rule(facts, { department: 'deli', reasons: 'reasons', audiences }),
  'ask for help': (facts) => addCooperation(facts, { department: 'deli', task: 'task' }),
  amend: (facts) => amend(facts, { changes: { place: 'Hall 2' }, reason: 'reason', audiences }),
  withdraw: (facts) => withdraw(facts, { reason: 'reason' }),
  'mark as misfiled': (facts) => misfile(facts, { reason: 'reason' }),
  reopen: (facts) => reopenClosed(facts, { reason: 'reason' }),
  'open the second stage': (facts) => openSecondStage(facts, { words: null }),
  'raise the grade': (facts) => raiseGrade(facts, { reason: 'reason' }),
  'lower the grade': (facts) => lowerGrade(facts, { reason: 'reason' }),
  countersign: (facts) => countersign(facts, { mark: findingMark(facts.it) }),
  'let a colleague claim': (facts) => delegateClaim(facts, { to: 'wei', note: '' }),
  'name the subject': (facts) => nameSubject(facts, { subject: 'till', audiences }),
};

/** Refusals because of who asks: those named must be able to do it. */
const aboutThePerson = [
  'rank-too-low',
  'other-department',
  'is-subject',
  'must-outrank-subject',
  'only-owner',
  'only-desk-and-owner',
  'only-desk',
  'owner-may-not-call',
  'only-handlers',
  'only-department-and-desk',
  'only-receiver',
  'second-stage-other',
  'not-signer',
];
const everybody = [...organisation.people.map(({ id }) => id), 'U0NEW'];

function situations(): Case[] {
  return stages.flatMap((stage: Stage) =>
    [null, ...everybody].flatMap((subject) => {
      const mayOwn = claimants(organisation, complaintWith({ subject }));
      const owners =
        stage === 'unclaimed' ? [null] : [...mayOwn.slice(0, 1), 'zhao'].filter((owner) => owner !== subject);
      return owners.flatMap((owner) => {
        const it = caseAt(stage, { subject, owner });
        return stage === 'handling'
          ? [it, major(it), { ...it, transfers: [transferWith()] }, { ...it, hearings: [hearingWith()] }]
          : [it];
      });
    }),
  );
}

/** Graded major, with its finding made and not yet countersigned. */
function major(it: Case): Case {
  const complaint = { ...it.complaint, severity: 'major' as const, investigator: 'qian' };
  return { ...it, complaint, points: caseAt('answered').points };
}

function refusals(deed: (facts: Facts) => Decision | Refusal) {
  return situations().flatMap((it) =>
    everybody.flatMap((actor) => {
      const answer = deed(factsOf(it, actor));
      return isRefusal(answer) ? [{ it, actor, answer, who: 'who' in answer ? answer.who : [] }] : [];
    }),
  );
}

describe.each(Object.entries(deeds))('to %s', (_, deed) => {
  const found = refusals(deed);

  it('is refused to somebody, some time', () => {
    expect(found.length).toBeGreaterThan(0);
  });

  it('never names the subject as one who may', () => {
    const naming = found.filter(({ it, who }) =>
      who.some((person) => samePerson(organisation, person, it.complaint.subject)),
    );
    expect(naming).toEqual([]);
  });

  it('names only people who are not refused for who they are', () => {
    const misled = found
      .filter(({ answer }) => aboutThePerson.includes(answer.code))
      .flatMap(({ it, answer, who }) =>
        who.map((person) => ({ code: answer.code, person, next: deed(factsOf(it, person)) })),
      )
      .filter(({ next }) => isRefusal(next) && aboutThePerson.includes(next.code));
    expect(misled).toEqual([]);
  });

  it('is never done by the subject', () => {
    const done = situations().filter(({ complaint, ...parts }) => {
      const { subject } = complaint;
      return subject !== null && !isRefusal(deed(factsOf({ complaint, ...parts }, subject)));
    });
    expect(done.map((it) => [stageOf(it.complaint), it.complaint.subject])).toEqual([]);
  });
});

it('is decided by rules alone: Slack asks them, and makes up none', () => {
  const making = readdirSync('src/slack', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => {
      const source = readFileSync(join('src/slack', name), 'utf8');
      const imported = /import\s*\{([^}]*)\}\s*from\s*'[^']*facts\/refusal\.ts'/u.exec(source)?.[1] ?? '';
      return /\brefuse\b/u.test(imported) || /refused:\s*true|refuse\(\s*\{\s*code/u.test(source);
    });
  expect(making).toEqual([]);
});

it.each<[unknown, boolean]>([
  [refuse({ code: 'closed' }), true],
  [refuse({ code: 'only-desk', who: ['wang'] }), true],
  [{ entries: [] }, false],
  [undefined, false],
  [null, false],
  ['refused', false],
])('tells %j from an answer: %s', (value, is) => {
  expect(isRefusal(value)).toBe(is);
});

it.each<[string, Parameters<typeof complaintWith>[0], Stage]>([
  ['nobody has it', {}, 'unclaimed'],
  ['somebody has it', { owner: 'chen' }, 'handling'],
  ['the customer was answered', { owner: 'chen', respondedAt: 1 }, 'answered'],
  ['the customer was called', { owner: 'chen', respondedAt: 1, calledBackAt: 2 }, 'called-back'],
  ['it is closed, however far it came', { closedAt: 3 }, 'closed'],
])('stands where it does because %s', (_, changes, stage) => {
  expect(stageOf(complaintWith(changes))).toBe(stage);
});
