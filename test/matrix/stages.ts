import { insert } from '../../src/domain/facts/write.ts';
import type { Form } from '../../src/domain/filing/filing-form.ts';
import { endAbsence, planAbsence } from '../../src/operations/people/plan-absence.ts';
import { day, type Floor, workspace } from '../operations/every-action/floor.ts';
import { standIn } from './people.ts';
import { go } from './steps.ts';

/** How far a complaint has come, and what was done to bring it there. */
export interface Stage {
  name: string;
  form?: Partial<Form>;
  after?: readonly string[];
  /** Away from the beginning to the end, with somebody of another department in their place. */
  away?: readonly string[];
  /** Away, and nobody in their place. */
  alone?: readonly string[];
}

const illness = { category: 'illness' };
const found = ['claim', 'find'] as const;
const offered = [...found, 'offer'] as const;
const answered = [...found, 'answer'] as const;
const closed = [...answered, 'call back', 'close'] as const;
const hearing = ['claim', 'transfer', 'decline the transfer', 'transfer'] as const;
const twoWays = [...offered, 'approve', 'offer something else as well'] as const;
const rejected = [...offered, 'approve', 'record the rejection'] as const;
const lost = ['a day passes', 'claim for the desk'] as const;

export const stages: readonly Stage[] = [
  { name: 'unclaimed' },
  { name: 'unclaimed, from the web', form: { source: 'web' } },
  { name: 'unclaimed, the claim delegated', after: ['let a colleague claim'] },
  { name: 'unclaimed, a lead away', away: ['chen'] },
  { name: 'unclaimed, the decision lost', after: ['a day passes'] },
  { name: 'unclaimed and major, overdue', form: illness, after: ['half an hour passes'] },
  { name: 'unclaimed, several points', form: { points: 'The fish was off.\nNobody said sorry.' } },
  { name: 'claimed', after: ['claim'] },
  { name: 'claimed, the owner and the desk away', after: ['claim'], away: ['zhou', 'wang', 'hu'] },
  { name: 'claimed by the desk', after: lost },
  { name: 'claimed, a playbook chosen', after: ['claim', 'choose a playbook', 'tick a step'] },
  { name: 'claimed, everything overdue', after: ['claim', 'promise', 'two weeks pass'] },
  { name: 'extended', after: ['claim', 'extend'] },
  { name: 'waiting', after: ['claim', 'pause'] },
  { name: 'promised', after: ['claim', 'promise'] },
  { name: 'helped by the deli', after: ['claim', 'ask for help'] },
  { name: 'on its way to the deli', after: ['claim', 'transfer'] },
  { name: 'on its way, the receivers away', after: ['claim', 'transfer'], away: ['lin', 'huang'] },
  { name: 'on its way, the receivers gone', after: ['claim', 'transfer'], alone: ['lin', 'huang'] },
  {
    name: 'promised by who declined it',
    after: ['claim', 'transfer', 'promise in the deli', 'decline the transfer'],
  },
  { name: 'taken over by the deli', after: ['claim', 'transfer', 'take it over'] },
  { name: 'in a hearing', after: hearing },
  { name: 'in a hearing, the sides away', after: hearing, away: ['li', 'lin'] },
  { name: 'in a hearing, one side stated', after: [...hearing, 'state a case'] },
  { name: 'ruled', after: [...hearing, 'rule'] },
  { name: 'found', after: found },
  { name: 'found and major, unsigned', form: illness, after: found },
  { name: 'found and major, the signers away', form: illness, after: found, away: ['li', 'qian', 'okafor'] },
  { name: 'found and major, half signed', form: illness, after: [...found, 'sign as head'] },
  { name: 'found and major, signed', form: illness, after: [...found, 'sign as head', 'sign as auditor'] },
  { name: 'found, others listed', after: [...found, 'import an outreach list'] },
  { name: 'found, something to correct', after: [...found, 'plan a correction'] },
  { name: 'found, something to correct elsewhere', after: [...found, 'plan a correction elsewhere'] },
  {
    name: 'found, corrected elsewhere',
    after: [...found, 'plan a correction elsewhere', 'finish it elsewhere'],
  },
  { name: 'found, corrected', after: [...found, 'plan a correction', 'finish the correction'] },
  {
    name: 'found, corrected and checked',
    after: [...found, 'plan a correction', 'finish the correction', 'check the correction'],
  },
  { name: 'offered', after: offered },
  { name: 'offered, the approver away', after: offered, away: ['wang'] },
  { name: 'offered, for the executive to approve', after: [...found, 'offer a fortune'] },
  { name: 'offered and approved', after: [...offered, 'approve'] },
  { name: 'offered and declined', after: [...offered, 'decline'] },
  { name: 'offered two ways', after: twoWays },
  { name: 'chosen', after: [...twoWays, 'record the choice'] },
  { name: 'rejected', after: rejected },
  { name: 'rejected, left to the owner', after: [...rejected, 'leave the next offer to the owner'] },
  { name: 'rejected, offered by the head', after: [...rejected, 'offer as the head'] },
  { name: 'carried out', after: [...offered, 'approve', 'carry out'] },
  { name: 'composed', after: [...found, 'compose'] },
  { name: 'answered', after: answered },
  { name: 'answered, the desk away', after: answered, away: ['wang', 'hu'] },
  { name: 'answered, the desk gone', after: answered, alone: ['wang', 'hu'] },
  { name: 'answered, nobody to call', form: { complainantKind: 'anonymous' }, after: answered },
  { name: 'answered by the desk', after: [...lost, 'answer for the desk'] },
  {
    name: 'answered by the desk for the deli, the rest of it gone',
    form: { category: 'cooked-food' },
    after: [...lost, 'answer for the desk'],
    alone: ['hu'],
  },
  {
    name: 'answered about a manager, the desk away',
    form: { subject: 'deng' },
    after: ['claim at the top', 'answer at the top'],
    away: ['wang', 'hu'],
  },
  { name: 'answered with an offer', after: [...offered, 'approve', 'answer'] },
  { name: 'answered with what was chosen', after: [...twoWays, 'record the choice', 'answer'] },
  { name: 'answered and carried out', after: [...offered, 'approve', 'answer', 'carry out'] },
  { name: 'called back', after: [...answered, 'call back'] },
  { name: 'called back, not content', after: [...answered, 'hear that it is not solved'] },
  { name: 'closed', after: closed },
  {
    name: 'closed, promised and to be corrected',
    after: ['claim', 'promise', 'find', 'plan a correction', 'answer', 'call back', 'close'],
  },
  { name: 'closed, the window over', after: [...closed, 'the window closes'] },
  { name: 'reopened', after: [...closed, 'reopen'] },
  { name: 'looked at again', after: [...answered, 'open the second stage'] },
  { name: 'closed and looked at again', after: [...closed, 'open the second stage'] },
  { name: 'withdrawn', after: ['claim', 'promise', 'withdraw'] },
  { name: 'misfiled, the window over', after: ['mark as misfiled', 'the window closes'] },
  { name: 'merged', after: ['claim', 'merge'] },
  { name: 'merged, the window over', after: ['claim', 'merge', 'the window closes'] },
  { name: 'settled on the spot', form: { settled: true, settledHow: 'A fresh onion.' } },
  {
    name: 'settled and opened again',
    form: { settled: true, settledHow: 'A fresh onion.' },
    after: ['reopen'],
  },
  { name: 'settled and major', form: { ...illness, settled: true, settledHow: 'Money back.' } },
  { name: 'in confidence', form: { subject: 'chen' } },
  { name: 'in confidence, the head away', form: { subject: 'chen' }, away: ['li'] },
  { name: 'in confidence, about the head', form: { subject: 'li' } },
  {
    name: 'in confidence, about the lead of the desk',
    form: { subject: 'wang' },
    after: ['claim at the top'],
  },
  { name: 'in confidence, about the reporter', form: { subject: 'tang' }, after: ['claim as head'] },
  { name: 'in confidence, claimed', after: ['claim', 'name a junior'] },
  { name: 'in confidence, about a director', after: ['claim', 'name the auditor'] },
  { name: 'in confidence, offered', after: [...offered, 'name a junior'] },
  {
    name: 'in confidence, answered, the desk away',
    after: [...answered, 'name a junior'],
    away: ['wang', 'hu'],
  },
  {
    name: 'in confidence, to be corrected',
    after: [...found, 'plan a correction elsewhere', 'name a junior'],
  },
  { name: 'its file erased', after: ['claim', 'erase a file'] },
];

/** Brings a fresh complaint to the stage; its id. */
export async function bring(floor: Floor, { form = {}, after = [], ...absent }: Stage): Promise<string> {
  const complaint = await floor.file(form);
  const { channel } = (await floor.read(complaint)).complaint;
  // As if its card stood there.
  if (channel !== null) {
    const card = { workspace, complaint, channel, ts: complaint, revision: 1 };
    await floor.context.store.commit([insert('placements', card)]);
  }
  for (const name of after) await go(floor, complaint, name);
  await leave(floor, absent);
  return complaint;
}

async function leave({ context, now, visitor }: Floor, { away = [], alone = [] }: Stage): Promise<void> {
  for (const person of [...away, ...alone]) {
    const substitute = away.includes(person) ? standIn : null;
    const plan = { person, endsAt: now() + day, substitute };
    const planned = await planAbsence(context, await visitor(person), plan);
    if (planned !== 'planned') throw new Error(`${person} cannot go: ${JSON.stringify(planned)}`);
  }
}

export async function comeBack({ context, visitor }: Floor, { away = [], alone = [] }: Stage): Promise<void> {
  for (const person of [...away, ...alone]) await endAbsence(context, await visitor(person), person);
}
