import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdraw } from '../../../src/domain/closing/ending.ts';
import { isRefusal } from '../../../src/domain/facts/refusal.ts';
import type { Profile } from '../../../src/domain/people/records.ts';
import type { Deed } from '../../../src/operations/act.ts';
import { mergeComplaint } from '../../../src/operations/closing/merge-complaint.ts';
import { perform as does } from '../../../src/operations/perform.ts';
import type { Store } from '../../../src/operations/ports/store.ts';
import { nameSubject } from '../../../src/operations/routing/name-subject.ts';
import { visitorOf } from '../../../src/operations/visitor.ts';
import { verifyRegister } from '../../../src/operations/watching/verify-register.ts';
import { caseActions } from '../../../src/slack/actions.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { newDatabase } from '../../new-database.ts';
import { type Action, actions, isDone, prepare } from './actions.ts';
import { type Floor, openFloor, workspace } from './floor.ts';

it('every row of the table of actions is tried', () => {
  const tried = new Set(Object.values(actions).map(({ action }) => action));
  // What takes it up anew changes another complaint.
  expect([...tried, 'followUp'].sort()).toEqual(caseActions.map(({ name }) => name).sort());
});

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (engine) => {
  let store: Store;
  let floor: Floor;
  beforeAll(async () => {
    const url = engine === 'SQLite' ? ':memory:' : await newDatabase();
    store = await openStore({ url, kind: 'practice' });
    floor = await openFloor(store);
  });
  afterAll(async () => {
    // Whatever was tried in this file: no chain has a gap, a branch or a wrong link.
    const { faults, orphans } = await verifyRegister(store);
    await store.close();
    expect({ faults, orphans }).toEqual({ faults: [], orphans: 0 });
  });

  /** Does the action once more; each press has a key of its own unless one is said. */
  async function perform(action: Action, complaint: string, change: Partial<Deed> = {}): Promise<unknown> {
    const deed = { ...(await floor.deed(action.by, complaint)), ...change };
    return action.run(floor.context, deed, await floor.read(complaint), floor);
  }

  /** Refused, with the complaint and what is told of it untouched. */
  async function refusedWithoutTrace(action: Action, complaint: string, change: Partial<Deed> = {}) {
    const before = await traceOf(complaint);
    const answer = await perform(action, complaint, change);
    expect(await traceOf(complaint)).toEqual(before);
    if (!isRefusal(answer)) throw new Error(`it was not refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  async function traceOf(complaint: string) {
    const it = await floor.read(complaint);
    const notices = await store.noticesOf(workspace, complaint);
    return { it, notices: notices.map(({ key }) => key) };
  }

  describe.each(Object.entries(actions))('to %s', (name, action) => {
    it('is done by whoever may', async () => {
      const complaint = await prepare(floor, action);
      const before = (await floor.read(complaint)).complaint.version;
      expect(await perform(action, complaint)).toMatchObject({ done: true });
      expect((await floor.read(complaint)).complaint.version).toBeGreaterThan(before);
    });

    it('is done once when the same press arrives again, later or at the same time', async () => {
      const complaint = await prepare(floor, action);
      const press = await floor.deed(action.by, complaint);
      const answers = await Promise.all([1, 2, 3].map(() => perform(action, complaint, press)));
      const done = await traceOf(complaint);
      answers.push(await perform(action, complaint, press));
      expect(answers.filter((answer) => !isDone(answer))).toEqual([]);
      expect(await traceOf(complaint)).toEqual(done);
      const alone = await prepare(floor, action);
      await perform(action, alone);
      expect(done.it.complaint.version).toBe((await floor.read(alone)).complaint.version);
    });

    it('is done once by two presses at the same time, and whoever comes second is answered', async () => {
      const complaint = await prepare(floor, action);
      const answers = await Promise.all([1, 2].map(() => perform(action, complaint)));
      expect(answers.every((answer) => isDone(answer) || isRefusal(answer))).toBe(true);
      expect(answers.filter(isDone)).toHaveLength(action.again === true ? 2 : 1);
      const entries = await store.entries(workspace, complaint);
      expect((await floor.read(complaint)).complaint.version).toBe(entries.length);
    });

    it('is refused to somebody of another department, who is told who may', async () => {
      const complaint = await prepare(floor, action);
      const answer = await refusedWithoutTrace(action, complaint, { visitor: await floor.visitor('luo') });
      expect(answer).toMatchObject({ who: expect.arrayContaining([expect.any(String)]) });
      expect(answer).toMatchObject({ who: expect.not.arrayContaining(['luo']) });
    });

    it.each(['external', 'deactivated'] as const)('is refused to an %s person', async (which) => {
      const complaint = await prepare(floor, action);
      const policy = await floor.context.policies.of(workspace);
      const { slack } = await floor.visitor(action.by);
      const profile: Profile = {
        workspace,
        slack,
        name: action.by,
        locale: null,
        timezone: null,
        deactivated: false,
        external: false,
        refreshedAt: floor.now(),
        [which]: true,
      };
      const visitor = visitorOf(policy, { workspace, slack }, profile);
      expect(await refusedWithoutTrace(action, complaint, { visitor })).toMatchObject({ code: 'outsider' });
    });

    it('is refused on a complaint that does not exist, or is of another workspace', async () => {
      const complaint = await prepare(floor, action);
      const it = await floor.read(complaint);
      const visitor = await floor.visitor(action.by);
      for (const elsewhere of [
        { complaint: 'nowhere', visitor, key: floor.context.newId() },
        { complaint, visitor: { ...visitor, workspace: 'T0OTHER' }, key: floor.context.newId() },
      ]) {
        const answer = await action.run(floor.context, elsewhere, it, floor);
        expect(answer).toMatchObject({ refused: true, code: 'not-found' });
      }
    });

    it('is refused to its own subject, even to those who could do it otherwise', async () => {
      const complaint = await prepare(floor, action);
      const naming = await floor.deed(action.by === 'wang' ? 'hu' : 'wang', complaint);
      const named = await nameSubject(floor.context, naming, { subject: action.by });
      // What has ended names nobody any more: who was its subject before, stays so.
      if (isRefusal(named)) return expect(named.code).toBe('closed');
      const answer = await refusedWithoutTrace(action, complaint);
      if ('who' in answer) expect(answer.who).not.toContain(action.by);
    });

    it.skipIf(action.outlives !== undefined)('is refused once the complaint is closed', async () => {
      const complaint = await prepare(floor, action);
      const ending = await floor.deed('wang', complaint);
      expect(await does(floor.context, ending, withdraw, { reason: 'Settled elsewhere.' })).toMatchObject({
        done: true,
      });
      await refusedWithoutTrace(action, complaint);
    });

    it.skipIf(name === 'reopen' || action.outlives === 'merged too')(
      'is refused on a merged complaint, which says where it goes on',
      async () => {
        const complaint = await prepare(floor, action);
        const { reference } = (await floor.read(await floor.file())).complaint;
        const merging = await floor.deed('wang', complaint);
        expect(await mergeComplaint(floor.context, merging, { into: reference })).toMatchObject({
          done: true,
        });
        expect(await refusedWithoutTrace(action, complaint)).toMatchObject({ code: 'merged', reference });
      },
    );
  });
});
