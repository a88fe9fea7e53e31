import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { followChannels } from '../../../src/operations/routing/follow-channel.ts';
import { wordingFor } from '../../../src/wording/wording.ts';
import * as deeds from '../deeds.ts';
import { buttonsOf, wordsOf } from '../reading.ts';
import { hours, minutes, openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeAll(async () => {
  work = await openWorkplace();
});
afterAll(() => work.close());
afterEach(async () => {
  for (const { id } of work.organisation.people.filter(({ slack }) => slack !== undefined)) {
    const person = work.slack.as(id);
    while (person.view() !== undefined) await person.closeView({ all: true });
  }
  await work.settle();
});

const dmOf = (who: string, reference: string) =>
  work.slack
    .as(who)
    .dms()
    .filter((message) => wordsOf(message).includes(reference));
const rude = (subject: string) => ({ narrative: 'He was rude.', category: 'quality', subject });
const everywhere = ['fresh-food', 'desk', 'restricted', 'leadership', 'deli', 'shop-floor', 'general'];
const channelsWith = (reference: string) =>
  everywhere.filter((channel) =>
    work.slack.messages(channel).some((each) => wordsOf(each).includes(reference)),
  );
async function nameSubject(who: string, reference: string, subject: string) {
  const person = await deeds.openByReference(work, who, reference);
  await person.press('modal', 'subject.v1');
  await work.slack.until(() => person.view()?.callback_id === 'subject.v1');
  await person.options('subject', subject);
  await person.fill('subject', subject);
  await person.submit();
  await work.settle();
  return person;
}
async function kindsOf(reference: string) {
  const { id, workspace } = await deeds.complaintOf(work, reference);
  return (await work.redress.context.store.entries(workspace, id)).map(({ kind }) => kind);
}

describe('a complaint whose subject is named later', () => {
  it('moves to the restricted channel and leaves a bare reference behind', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'li', 'fresh-food', reference);
    const old = deeds.cardOf(work, 'fresh-food', reference);
    await nameSubject('li', reference, 'chen');
    const { channel, restricted, owner } = await deeds.complaintOf(work, reference);
    expect({ channel, restricted, owner }).toEqual({ channel: 'C0PRIV', restricted: true, owner: 'li' });
    const left = work.slack.messages('fresh-food').find(({ ts }) => ts === old.ts);
    const { leftBehind } = wordingFor('en').grading;
    expect(wordsOf(left)).toBe(leftBehind(reference));
    expect(buttonsOf(left)).toEqual([]);
    expect(work.slack.thread('fresh-food', old.ts).slice(1)).toEqual([]);
    expect(wordsOf(deeds.cardOf(work, 'restricted', reference))).toContain('The milk was sour');
    expect(deeds.threadOf(work, 'restricted', reference).map(({ text }) => text)).toContain(
      'This moved here because it concerns a colleague.',
    );
    // What is written below the old card is no longer part of it.
    await work.slack.as('chen').say('fresh-food', 'What is this about?', { thread: old.ts });
    await work.settle();
    expect(await kindsOf(reference)).not.toContain('noted');
  });

  it('loses an owner who does not outrank them, and starts to be claimed anew', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    await nameSubject('wang', reference, 'chen');
    const it = await deeds.caseOf(work, reference);
    expect(it.complaint.owner).toBeNull();
    expect(it.deadlines.filter(({ clock, metAt }) => clock === 'claim' && metAt === null)).toHaveLength(1);
    expect(wordsOf(dmOf('zhou', reference).at(-1))).toContain('somebody senior to the colleague concerned');
    await deeds.claim(work, 'li', 'restricted', reference);
    expect((await deeds.complaintOf(work, reference)).owner).toBe('li');
  });
});

it('an owner who turns out to be the subject keeps nothing that the app told them about it', async () => {
  const reference = await deeds.file(work, 'tang');
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  await deeds.send(work, zhou, 'hand_over', { to: 'chen', note: 'She says you were rude.' });
  expect(dmOf('chen', reference)).toHaveLength(1);
  await nameSubject('wang', reference, 'chen');
  expect(dmOf('chen', reference)).toEqual([]);
});

describe('the subject', () => {
  it('can never see, claim, or call back their own complaint, wherever they look', async () => {
    const reference = await deeds.file(work, 'tang', rude('chen'));
    const chen = work.slack.as('chen');
    await chen.command('general', `/complaint open ${reference}`);
    const told = await work.slack.until(() => chen.ephemerals('general').at(-1));
    expect(told.text).toContain(wordingFor('zh-Hans').refusals['is-subject']('').slice(0, 12));
    await chen.openHome();
    await work.settle();
    expect(wordsOf(chen.home())).not.toContain(reference);
    await work.wait(4 * hours);
    expect(dmOf('chen', reference)).toEqual([]);
  });

  it('who can read the restricted channel too leaves it without any channel', async () => {
    const reference = await deeds.file(work, 'tang', rude('li'));
    expect((await deeds.complaintOf(work, reference)).channel).toBeNull();
    expect(channelsWith(reference)).toEqual([]);
    expect(dmOf('li', reference)).toEqual([]);
    // Nobody of the department outranks its head: the next in the reporting line may claim.
    const asked = dmOf('zhao', reference).at(-1);
    expect(wordsOf(asked)).toContain('handled in confidence, without a channel');
    const zhao = await deeds.openCase(work, 'zhao', asked!);
    await zhao.press('modal', 'claim.v1');
    await work.settle();
    expect((await deeds.complaintOf(work, reference)).owner).toBe('zhao');
    expect(dmOf('wang', reference).at(-1)?.text).toBe(`${reference}: Zhao Min 赵敏 has taken this on.`);
    await deeds.send(work, zhao, 'finding', deeds.upheld);
    await deeds.send(work, zhao, 'response', { text: 'We are sorry for the tone.' });
    await zhao.closeView({ all: true });
    await deeds.callBack(work, 'wang', reference);
    expect(channelsWith(reference).filter((channel) => channel !== 'desk')).toEqual([]);
  });

  it('of the desk does not read in its channel that somebody is to call', async () => {
    const reference = await deeds.file(work, 'tang', { ...rude('hu'), category: 'service' });
    const zhao = await deeds.openByReference(work, 'zhao', reference);
    await zhao.closeView({ all: true });
    const owner = 'tang';
    expect((await deeds.complaintOf(work, reference)).channel).toBeNull();
    const person = await deeds.openByReference(work, 'wang', reference);
    await person.press('modal', 'claim.v1');
    await work.settle();
    await deeds.send(work, person, 'finding', deeds.upheld);
    await deeds.send(work, person, 'response', { text: 'We are sorry for the tone.' });
    await person.closeView({ all: true });
    expect(channelsWith(reference)).toEqual([]);
    // Wang owns it and Hu is its subject: the policy names who calls.
    expect(wordsOf(dmOf('li', reference).at(-1))).toContain('call the customer');
    expect(owner).toBe('tang');
  });
});

describe('when nobody may', () => {
  it('claim, the desk and an administrator are told at once, once', async () => {
    const reference = await deeds.file(work, 'tang', rude('zhao'));
    for (const who of ['wang', 'wu']) {
      const told = dmOf(who, reference).filter((each) => wordsOf(each).includes('Nobody may claim'));
      expect(told).toHaveLength(1);
    }
    await work.wait(30 * minutes);
    expect(dmOf('wu', reference)).toHaveLength(1);
  });
});

describe('readers of restricted cases', () => {
  it('are logged in the register, each opening once', async () => {
    const reference = await deeds.file(work, 'tang', rude('chen'));
    const okafor = await deeds.openByReference(work, 'okafor', reference);
    await okafor.press('modal', 'refresh_case.v1');
    await work.settle();
    expect((await kindsOf(reference)).filter((kind) => kind === 'read')).toHaveLength(1);
    const { id, workspace } = await deeds.complaintOf(work, reference);
    const secrets = await work.redress.context.store.secrets(workspace, id);
    const entries = await work.redress.context.store.entries(workspace, id);
    const read = entries.find(({ kind }) => kind === 'read');
    expect(secrets.find(({ sequence }) => sequence === read?.sequence)?.value).toBe('"okafor"');
    const open = await deeds.file(work, 'tang');
    await deeds.openByReference(work, 'okafor', open);
    expect(await kindsOf(open)).not.toContain('read');
  });
});

it('a complaint is moved from its subject by the next thorough look when the one at their joining was cut short', async () => {
  const reference = await deeds.file(work, 'tang', rude('luo'));
  expect(channelsWith(reference)).toEqual(['fresh-food']);
  const { context } = work.redress;
  const { complaintsNaming } = context.store;
  context.store.complaintsNaming = () => Promise.reject(new Error('the process was stopped'));
  work.slack.invite('fresh-food', 'luo');
  await work.settle();
  context.store.complaintsNaming = complaintsNaming;
  expect(channelsWith(reference)).toEqual(['fresh-food']);
  await followChannels(context, work.slack.teamId, { thorough: true });
  await work.settle();
  expect(wordsOf(deeds.cardOf(work, 'restricted', reference))).toContain('Handled in confidence.');
  expect(deeds.cardsOf(work, 'fresh-food', reference).map(wordsOf).join()).not.toContain('rude');
});
