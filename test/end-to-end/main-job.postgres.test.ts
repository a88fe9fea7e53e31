import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDatabase } from '../new-database.ts';
import * as deeds from './deeds.ts';
import { wordsOf } from './reading.ts';
import { hours, minutes, openWorkplace, type Transport, type Workplace } from './workplace.ts';

let work: Workplace;
const open = async (transport: Transport) => {
  work = await openWorkplace({ transport, databaseUrl: await newDatabase() });
};
afterEach(() => work.close());

const texts = (reference: string) => deeds.threadOf(work, 'fresh-food', reference).map(({ text }) => text);

it.each(['socket', 'http'] as const)(
  'on PostgreSQL, over %s, the main job goes its whole way',
  async (transport) => {
    await open(transport);
    const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, product: 'Milk 1 l' });
    const { ts } = deeds.cardOf(work, 'fresh-food', reference);
    await work.wait(2 * hours);
    expect(texts(reference)[0]).toContain('Nobody has taken this on yet');
    await Promise.all(
      ['wang', 'hu', 'wang', 'hu', 'wang', 'hu'].map((who) =>
        work.slack.as(who).press({ channel: 'C0FRESH', ts }, 'claim.v1'),
      ),
    );
    await work.settle();
    expect(texts(reference).filter((text) => / has taken this on\.$/u.test(text))).toHaveLength(1);
    const winner = (await deeds.complaintOf(work, reference)).owner ?? '';
    const desk = await deeds.openByReference(work, winner, reference);
    await deeds.send(work, desk, 'hand_over', { to: 'zhou', note: 'It is your shelf.' });
    await desk.closeView({ all: true });
    await deeds.answer(work, 'zhou', reference);
    await deeds.callBack(work, 'wang', reference);
    await deeds.close(work, 'zhou', reference);
    expect(deeds.cardOf(work, 'fresh-food', reference)).toMatchObject({
      ts,
      text: expect.stringContaining('Closed'),
    });
    await work.waitUntil('2026-11-23T09:00:00+08:00');
    await work.restart();
    await work.wait(hours);
    const digests = work.slack.messages('leadership');
    expect(digests.map(({ text }) => text)).toEqual([
      'Lessons learned 2026-W47: 1 new, 1 closed, 0 overdue.',
    ]);
    expect(wordsOf(digests[0])).toContain('The thermometer is read at opening and written down.');
  },
);

describe('two of them on one PostgreSQL', () => {
  beforeEach(async () => {
    await open('socket');
    await work.startAnother();
    await work.slack.until(() => work.slack.socketCount() === 2);
  });

  it('post nothing twice and number every complaint once', async () => {
    const references: string[] = [];
    await Promise.all(
      ['tang', 'deng', 'gao', 'okafor'].map(async (who) => {
        for (let count = 0; count < 3; count += 1) references.push(await deeds.file(work, who));
      }),
    );
    expect(new Set(references).size).toBe(12);
    await work.wait(2 * hours);
    for (const reference of references) {
      expect(deeds.cardsOf(work, 'fresh-food', reference)).toHaveLength(1);
      expect(texts(reference)).toHaveLength(1);
    }
    const pinged = work.slack.as('wang').dms();
    expect(pinged.map(({ text }) => text.split('\n')[0])).toEqual(['12 complaints need you']);
    const [first = ''] = references;
    const card = deeds.cardOf(work, 'fresh-food', first);
    await Promise.all(
      ['wang', 'hu', 'wang', 'hu', 'wang', 'hu', 'wang', 'hu', 'wang', 'hu'].map((who) =>
        work.slack.as(who).press(card, 'claim.v1'),
      ),
    );
    await work.settle();
    expect(texts(first)).toHaveLength(2);
    await work.waitUntil('2026-11-23T09:00:00+08:00');
    await work.wait(minutes);
    expect(work.slack.messages('leadership')).toHaveLength(1);
  });

  it('hear of the same press and the same form twice, and do it once', async () => {
    work.slack.misbehave({ payload: 'interactive', kind: 'twice', times: 40 });
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    await deeds.answer(work, 'zhou', reference);
    const { id } = await deeds.complaintOf(work, reference);
    const entries = await work.redress.context.store.entries(work.slack.teamId, id);
    expect(entries.map(({ kind }) => kind)).toEqual([
      'filed',
      'claimed',
      'found',
      'remedy-proposed',
      'approval-asked',
      'approved',
      'answered',
      'carried-out',
    ]);
    expect(work.slack.messages('desk')).toHaveLength(1);
    expect(deeds.cardsOf(work, 'fresh-food', reference)).toHaveLength(1);
  });
});
