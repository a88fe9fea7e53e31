import { afterEach, beforeEach, expect, it } from 'vitest';
import { isRefusal } from '../../../src/domain/facts/refusal.ts';
import { remove } from '../../../src/domain/facts/write.ts';
import { openCase } from '../../../src/operations/reading/open-case.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { actions, prepare } from '../every-action/actions.ts';
import { type Floor, openFloor, workspace } from '../every-action/floor.ts';

let floor: Floor;
beforeEach(async () => {
  floor = await openFloor(await openStore({ url: ':memory:', kind: 'practice' }));
});
afterEach(() => floor.context.store.close());

async function open(person: string, complaint: string, opening?: string) {
  return openCase(floor.context, await floor.visitor(person), { complaint }, opening);
}

async function shown(person: string, complaint: string) {
  const opened = await open(person, complaint);
  if (isRefusal(opened)) throw new Error(`it was refused: ${opened.code}`);
  return opened;
}

it('a case is shown with what happened and by whom; nobody is named once they are erased', async () => {
  const complaint = await prepare(floor, { ...actions.release!, after: ['claim'] });
  const told = async () =>
    (await shown('zhou', complaint)).history.flatMap(({ kind, author, sequence }) =>
      kind === 'claimed' ? [[author, sequence]] : [],
    );
  const [[author, sequence] = []] = await told();
  expect(author).toBe('zhou');
  const erased = { workspace, complaint, sequence: Number(sequence), field: 'actor' };
  await floor.context.store.commit([remove('secrets', erased)]);
  expect(await told()).toEqual([[null, sequence]]);
});

it('whoever may not read it is told nothing of it', async () => {
  const complaint = await floor.file({ subject: 'gao' });
  expect(await open('luo', complaint)).toMatchObject({ refused: true });
  expect(await open('gao', complaint)).toMatchObject({ refused: true });
  expect(await open('wang', 'no-such-complaint')).toMatchObject({ refused: true, code: 'not-found' });
});

it('opening one in confidence is logged, looking at it again is not', async () => {
  const complaint = await floor.file({ subject: 'chen' });
  const readings = async () =>
    (await shown('wang', complaint)).history.flatMap(({ kind, author }) => (kind === 'read' ? [author] : []));
  await open('wang', complaint, 'press-1');
  await open('wang', complaint, 'press-1');
  await open('qian', complaint, 'press-2');
  await open('luo', complaint, 'press-3');
  expect(await readings()).toEqual(['wang', 'qian']);
});
