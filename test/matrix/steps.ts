import { countersign, findingMark } from '../../src/domain/answering/countersignature.ts';
import { type Finding, recordFinding } from '../../src/domain/answering/finding.ts';
import { makePromise } from '../../src/domain/answering/promise.ts';
import { giveResponse } from '../../src/domain/answering/response.ts';
import { recordCallback } from '../../src/domain/closing/callback.ts';
import { planCorrection } from '../../src/domain/closing/correction.ts';
import { claim } from '../../src/domain/routing/claim.ts';
import { proposeRemedy } from '../../src/operations/answering/propose-remedy.ts';
import { perform } from '../../src/operations/perform.ts';
import { answerTransfer } from '../../src/operations/routing/answer-transfer.ts';
import { nameSubject } from '../../src/operations/routing/name-subject.ts';
import { type Action, actions, isDone } from '../operations/every-action/actions.ts';
import { day, type Floor, minute } from '../operations/every-action/floor.ts';

/** What only time does. */
const passing: Record<string, number> = {
  'half an hour passes': 40 * minute,
  'a day passes': day,
  'two weeks pass': 14 * day,
  'the window closes': 31 * day,
};

const refund = { kind: 'refund', amount: 18_80, bearer: 'company', details: null } as const;

const claiming: Action['run'] = (context, deed) => perform(context, deed, claim, undefined);
const answering: Action['run'] = async (context, deed) => {
  const finding = {
    number: 1,
    outcome: 'upheld',
    facts: 'Off.',
    cause: 'alertness',
    responsibility: 'Ours.',
  };
  await perform(context, { ...deed, key: context.newId() }, recordFinding, finding as Finding);
  return perform(context, deed, giveResponse, { means: 'call', text: 'We are sorry.' });
};

/** What is done only to bring a complaint somewhere: the rest is tried in every-action. */
const steps: Record<string, Pick<Action, 'by' | 'run'>> = {
  'claim for the desk': { by: 'wang', run: claiming },
  'answer for the desk': { by: 'wang', run: answering },
  'claim as head': { by: 'li', run: claiming },
  'claim at the top': { by: 'zhao', run: claiming },
  'answer at the top': { by: 'zhao', run: answering },
  'take it over': { by: 'lin', run: (context, deed) => answerTransfer(context, deed, { accepted: true }) },
  'promise in the deli': {
    by: 'huang',
    run: (context, deed, _, floor) =>
      perform(context, deed, makePromise, {
        kind: 'procedural',
        text: 'We call tomorrow.',
        dueAt: floor.now() + day,
        note: null,
      }),
  },
  'offer a fortune': {
    by: 'zhou',
    run: (context, deed) => proposeRemedy(context, deed, { ...refund, amount: 5_000_00 }),
  },
  'offer as the head': { by: 'li', run: (context, deed) => proposeRemedy(context, deed, refund) },
  'hear that it is not solved': {
    by: 'wang',
    run: (context, deed) =>
      perform(context, deed, recordCallback, {
        ...{ outcome: 'reached', resolved: false },
        ...{ satisfaction: 1, words: null },
      }),
  },
  'sign as auditor': {
    by: 'qian',
    run: (context, deed, it) => perform(context, deed, countersign, { mark: findingMark(it) }),
  },
  'plan a correction elsewhere': {
    by: 'zhou',
    run: (context, deed) =>
      perform(context, deed, planCorrection, { text: 'A door alarm', owner: 'ma', dueOn: null }),
  },
  'finish it elsewhere': { ...actions['finish the correction']!, by: 'ma' },
  'name a junior': { by: 'wang', run: (context, deed) => nameSubject(context, deed, { subject: 'sun' }) },
  'name the owner': { by: 'wang', run: (context, deed) => nameSubject(context, deed, { subject: 'zhou' }) },
  'name the reporter': {
    by: 'wang',
    run: (context, deed) => nameSubject(context, deed, { subject: 'tang' }),
  },
  'name the auditor': { by: 'wang', run: (context, deed) => nameSubject(context, deed, { subject: 'qian' }) },
};

/** Does what the name says, as somebody else where one is named. */
export async function go(floor: Floor, complaint: string, name: string, by?: string): Promise<void> {
  const time = passing[name];
  if (time !== undefined) return floor.pass(time);
  const step = steps[name] ?? actions[name];
  if (step === undefined) throw new Error(`there is no step “${name}”`);
  const deed = await floor.deed(by ?? step.by, complaint);
  const done = await step.run(floor.context, deed, await floor.read(complaint), floor);
  if (!isDone(done)) throw new Error(`“${name}” was refused beforehand: ${JSON.stringify(done)}`);
}
