import { afterEach, beforeEach, expect, it } from 'vitest';
import { mainCause, signatureOf } from '../../../src/domain/closing/lesson.ts';
import type { Lesson } from '../../../src/domain/closing/records.ts';
import { insert } from '../../../src/domain/facts/write.ts';
import type { Form } from '../../../src/domain/filing/filing-form.ts';
import { closeComplaint } from '../../../src/operations/closing/close-complaint.ts';
import { findSameLesson, haveLessons } from '../../../src/operations/closing/find-same-lesson.ts';
import { offerLessons } from '../../../src/operations/closing/offer-lessons.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { sample } from '../../store/samples.ts';
import { actions, prepare } from '../every-action/actions.ts';
import { type Floor, openFloor, workspace } from '../every-action/floor.ts';

let floor: Floor;
beforeEach(async () => {
  floor = await openFloor(await openStore({ url: ':memory:', kind: 'practice' }));
});
afterEach(() => floor.context.store.close());

/** A lesson of a complaint that was filed so; its id is the lesson's too. */
async function learn(form: Partial<Form> = {}, told: Partial<Lesson> = {}): Promise<string> {
  const complaint = await floor.file(form);
  const lesson = sample.lessons({ id: complaint, workspace, complaint, ...told });
  await floor.context.store.commit([insert('lessons', lesson)]);
  return complaint;
}

/** A complaint of fresh food that Zhou may close. */
const toBeClosed = () => prepare(floor, actions.close!);

async function offered(person: string, typed = ''): Promise<string[]> {
  const lessons = await offerLessons(floor.context, await floor.visitor(person), typed);
  return lessons.map(({ lesson }) => lesson.id);
}

async function closeLike(person: string, complaint: string, sameAs: string) {
  return closeComplaint(floor.context, await floor.deed(person, complaint), { sameAs });
}

const deli = { category: 'cooked-food' };

it('only lessons of complaints that they may read are offered', async () => {
  const fresh = await learn();
  const baked = await learn(deli);
  expect(await offered('zhou')).toEqual([fresh]);
  expect(await offered('huang')).toEqual([baked]);
  expect(await offered('wang')).toEqual([baked, fresh]);
  expect(await offered('luo')).toEqual([]);
  const outsider = { ...(await floor.visitor('wang')), outsider: true };
  expect(await offerLessons(floor.context, outsider)).toEqual([]);
});

it('whoever helps with a complaint is offered its lesson', async () => {
  const complaint = await learn(deli);
  const help = sample.cooperations({ workspace, complaint, department: 'electronics' });
  await floor.context.store.commit([insert('cooperations', help)]);
  expect(await offered('ma')).toEqual([complaint]);
  expect(await offered('luo')).toEqual([]);
});

it('what was typed narrows them down', async () => {
  const shelf = await learn({}, { countermeasure: 'The shelf is read each morning.' });
  const crate = await learn({}, { happened: 'A crate stood in the sun.' });
  const { reference } = (await floor.read(shelf)).complaint;
  expect(await offered('zhou', 'ｃｒａｔｅ')).toEqual([crate]);
  expect(await offered('zhou', reference.toLowerCase())).toEqual([shelf]);
  expect(await offered('zhou', 'no such lesson')).toEqual([]);
});

it('nobody is offered a lesson about themselves or in confidence', async () => {
  // About Gao, who reads nothing of fresh food: it stands in that channel and is not restricted.
  const aboutGao = await learn({ subject: 'gao' });
  await learn({ subject: 'chen' });
  expect(await offered('zhou')).toEqual([aboutGao]);
  expect(await offered('wang')).toEqual([aboutGao]);
  expect(await offered('gao')).toEqual([]);
});

it('the form asks for an earlier lesson only of those who are offered one', async () => {
  const have = async (person: string) => haveLessons(floor.context, await floor.visitor(person));
  await learn({ subject: 'chen' });
  expect(await have('wang')).toBe(false);
  await learn(deli);
  expect([await have('wang'), await have('zhou')]).toEqual([true, false]);
});

it('nobody closes with a lesson that they are not offered', async () => {
  const complaint = await toBeClosed();
  const baked = await learn(deli);
  const inConfidence = await learn({ subject: 'chen' });
  for (const id of [baked, inConfidence, 'no-such-lesson']) {
    expect(await closeLike('zhou', complaint, id)).toEqual({ refused: true, code: 'step-changed' });
  }
  expect(await closeLike('luo', complaint, await learn())).toMatchObject({ code: 'only-desk-and-owner' });
  expect(await closeLike('zhou', complaint, await learn())).toMatchObject({ done: true });
});

it('the desk closes with a lesson of any department', async () => {
  expect(await closeLike('wang', await toBeClosed(), await learn(deli))).toMatchObject({ done: true });
});

it.each([
  ['of the same department', {}, true],
  ['about a colleague', { subject: 'gao' }, false],
  ['in confidence', { subject: 'chen' }, false],
  ['that the owner may not read', deli, false],
])('the thread offers the same lesson: %s', async (_, form: Partial<Form>, offers) => {
  const it = await floor.read(await toBeClosed());
  const lesson = await learn(form, { signature: signatureOf(it.complaint, mainCause(it)) });
  const { reference } = (await floor.read(lesson)).complaint;
  expect(await findSameLesson(floor.context, it)).toEqual(offers ? { lesson, reference } : undefined);
});
