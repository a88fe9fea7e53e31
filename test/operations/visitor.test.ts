import { afterEach, beforeEach, expect, it } from 'vitest';
import { insert, put } from '../../src/domain/facts/write.ts';
import { followPerson } from '../../src/operations/people/follow-person.ts';
import { readDelegations } from '../../src/operations/people/read-delegations.ts';
import { recall, recognise } from '../../src/operations/visitor.ts';
import { openStore } from '../../src/store/open-store.ts';
import { sample } from '../store/samples.ts';
import { type Floor, openFloor, workspace } from './every-action/floor.ts';

let floor: Floor;
beforeEach(async () => {
  floor = await openFloor(await openStore({ url: ':memory:', kind: 'practice' }));
});
afterEach(() => floor.context.store.close());

const zhou = { workspace, slack: 'U0ZHOU' };

/** What Slack says of everybody from now on. */
function slackSays(name: string): void {
  const said = { name, locale: 'zh-TW', timezone: null, deactivated: false, external: false };
  floor.context.directory.profile = async () => said;
}

it('somebody of another team is an outsider, unless both are of one organisation', async () => {
  const outsider = async (team?: string) => (await recognise(floor.context, { ...zhou, team })).outsider;
  expect(await outsider()).toBe(false);
  expect(await outsider(workspace)).toBe(false);
  expect(await outsider('T0OTHER')).toBe(true);
  const known = await floor.context.store.workspace(workspace);
  await floor.context.store.commit([put('workspaces', { ...known!, enterprise: 'E0GROUP' })]);
  expect(await outsider('T0OTHER')).toBe(false);
});

it('what is kept of somebody answers without Slack', async () => {
  slackSays('Zhou');
  expect(await recall(floor.context, zhou)).toMatchObject({ person: 'zhou', language: 'en' });
  await recognise(floor.context, zhou);
  expect(await recall(floor.context, zhou)).toMatchObject({ person: 'zhou', language: 'zh-Hant' });
});

it('only of those who were met before a change is kept', async () => {
  const profile = () => floor.context.store.profile(workspace, zhou.slack);
  slackSays('Zhou');
  await followPerson(floor.context, zhou);
  expect(await profile()).toBeUndefined();
  await recognise(floor.context, zhou);
  slackSays('Zhou Ling');
  await followPerson(floor.context, zhou);
  expect(await profile()).toMatchObject({ name: 'Zhou Ling' });
});

it('whom somebody lets approve is read by themselves alone', async () => {
  const row = { workspace, startsAt: floor.now(), endsAt: floor.now() + 1000, withdrawnAt: null };
  await floor.context.store.commit([
    insert('delegations', sample.delegations({ ...row, id: 'd1', giver: 'wang' })),
    insert('delegations', sample.delegations({ ...row, id: 'd2', giver: 'U0WANG' })),
    insert('delegations', sample.delegations({ ...row, id: 'd3', giver: 'zhao' })),
  ]);
  const given = await readDelegations(floor.context, await floor.visitor('wang'));
  expect(given.map(({ id }) => id).sort()).toEqual(['d1', 'd2']);
});
