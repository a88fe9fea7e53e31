import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordingFor } from '../../../src/wording/wording.ts';
import * as deeds from '../deeds.ts';
import { linesOf, wordsOf } from '../reading.ts';
import { days, hours, minutes, openWorkplace, type Workplace, type WorkplaceOptions } from '../workplace.ts';

let work: Workplace;
const open = async (options: WorkplaceOptions = {}) => {
  work = await openWorkplace(options);
};
afterEach(() => work.close());

const dmsOf = (who: string) => work.slack.as(who).dms();
const threadOf = (reference: string) => deeds.threadOf(work, 'fresh-food', reference);
const dueOf = async (reference: string, clock: string) =>
  new Date(
    (await deeds.caseOf(work, reference)).deadlines.find((each) => each.clock === clock)?.dueAt ?? 0,
  ).toISOString();

describe('on a working Monday', () => {
  beforeEach(() => open());

  it('the owner is nudged once before the answer is due, and nobody else', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const nudges = (who: string) => dmsOf(who).filter(({ text }) => text.includes('the response is due'));
    await work.waitUntil('2026-11-18T11:59:00+08:00');
    expect(nudges('zhou')).toEqual([]);
    await work.waitUntil('2026-11-18T12:00:00+08:00');
    expect(nudges('zhou')).toHaveLength(1);
    expect(nudges('zhou')[0]?.text).toMatch(/^A complaint needs you\n.*: the response is due /u);
    expect(wordsOf(nudges('zhou')[0])).toContain('Thu 19 Nov, 10:00');
    await work.wait(hours);
    expect(nudges('zhou')).toHaveLength(1);
    expect(nudges('li')).toEqual([]);
  });

  it('what nobody claims goes to the desk, and brings in one level', async () => {
    const reference = await deeds.file(work, 'tang');
    await work.wait(2 * hours);
    expect(threadOf(reference)).toHaveLength(1);
    expect(threadOf(reference)[0]?.mentions.toSorted()).toEqual(['U0CHEN', 'U0HU', 'U0WANG']);
    expect(threadOf(reference)[0]?.text).toMatch(/<@U0CHEN> joins\.$/u);
    const { ping } = wordingFor('zh-Hans').messages;
    expect(dmsOf('chen').at(-1)?.text).toContain(ping.heading(1));
    await work.slack.as('chen').press(dmsOf('chen').at(-1)!, 'follow.v1');
    await work.settle();
    await work.wait(days);
    const it = await deeds.caseOf(work, reference);
    expect(it.escalations.map(({ level, person }) => [level, person])).toEqual([[1, 'chen']]);
    expect(threadOf(reference)).toHaveLength(2);
    expect(dmsOf('sun')).toEqual([]);
  });

  it('each lapse climbs one level, and the owner is mentioned and written to', async () => {
    const reference = await deeds.file(work, 'tang');
    await work.wait(2 * hours);
    await deeds.claim(work, 'wang', 'fresh-food', reference);
    await work.waitUntil('2026-11-17T12:00:00+08:00');
    const lapse = threadOf(reference).at(-1);
    expect(lapse?.text).toMatch(
      /^The finding was due .*\. <@U0WANG>, please see to it now\. <@U0LI> joins\.$/u,
    );
    expect(lapse?.mentions.toSorted()).toEqual(['U0LI', 'U0WANG']);
    expect(dmsOf('wang').at(-1)?.text).toContain('the finding was due');
    expect(dmsOf('li').at(-1)?.text).toContain('so it comes to you as well');
    const it = await deeds.caseOf(work, reference);
    expect(it.escalations.map(({ level, person }) => [level, person])).toEqual([
      [1, 'chen'],
      [2, 'li'],
    ]);
    const finding = it.deadlines.find(({ clock }) => clock === 'finding');
    expect(finding).toMatchObject({
      breachedBy: 'wang',
      breachedAt: Date.parse('2026-11-17T12:00:00+08:00'),
    });
    await work.wait(hours);
    expect(threadOf(reference).at(-1)?.ts).toBe(lapse?.ts);
  });

  it('a callback that lapses pings the desk, but not the owner', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    await deeds.answer(work, 'zhou', reference);
    const zhou = dmsOf('zhou').length;
    await work.waitUntil('2026-11-18T10:00:00+08:00');
    const lapse = threadOf(reference).at(-1);
    expect(lapse?.text).toMatch(
      /^The callback was due .*<@U0HU> can call the customer\. <@U0WANG> joins\.$/u,
    );
    expect(dmsOf('wang').at(-1)?.text).toContain('the callback was due');
    expect(dmsOf('hu').at(-1)?.text).toContain(wordingFor('zh-Hans').vocabulary.clock.callback);
    expect(dmsOf('zhou')).toHaveLength(zhou);
    await deeds.callBack(work, 'wang', reference);
    await work.wait(7 * days);
    expect(threadOf(reference).filter(({ text }) => text.includes('was due'))).toHaveLength(1);
  });

  it('many lapses at once become one message for each person and mention nobody in the threads', async () => {
    const references: string[] = [];
    for (let count = 0; count < 20; count += 1) references.push(await deeds.file(work, 'tang'));
    await work.wait(2 * hours);
    const { ping } = wordingFor('zh-Hans').messages;
    for (const who of ['hu', 'chen']) {
      const [message, ...more] = dmsOf(who).filter(({ text }) => text.includes(ping.heading(20)));
      expect(more).toEqual([]);
      expect(linesOf(message?.blocks).at(-1)).toBe(ping.more(5));
    }
    for (const reference of references) {
      const [lapse] = threadOf(reference);
      expect(lapse?.mentions).toEqual([]);
      expect(lapse?.text).toContain('The claim was due');
    }
  });

  it('a restart in the middle repeats nothing', async () => {
    const reference = await deeds.file(work, 'tang');
    await work.wait(95 * minutes);
    await work.restart();
    await work.wait(minutes);
    expect(dmsOf('zhou')).toHaveLength(1);
    await work.wait(hours);
    await work.restart();
    await work.restart();
    await work.wait(hours);
    expect(threadOf(reference)).toHaveLength(1);
    expect(dmsOf('zhou')).toHaveLength(1);
    expect(dmsOf('chen')).toHaveLength(2);
    expect(deeds.cardsOf(work, 'fresh-food', reference)).toHaveLength(1);
  });

  it('what lapsed while Redress was stopped is said once when it is back', async () => {
    const reference = await deeds.file(work, 'tang');
    await work.redress.stop();
    work.moveClock(2 * days);
    await work.restart({ stopped: true });
    await work.wait(minutes);
    expect(threadOf(reference)).toHaveLength(1);
    const it = await deeds.caseOf(work, reference);
    expect(it.deadlines.find(({ clock }) => clock === 'claim')?.breachedAt).toBe(
      Date.parse('2026-11-16T12:00:00+08:00'),
    );
  });
});

describe('working time', () => {
  it.each([
    ['the lunch break', '2026-11-16T11:30:00+08:00', '2026-11-16T14:30:00+08:00'],
    ['the night', '2026-11-16T17:30:00+08:00', '2026-11-17T10:30:00+08:00'],
    ['the weekend', '2026-11-21T15:30:00+08:00', '2026-11-23T10:30:00+08:00'],
    ['a day the shop is closed', '2026-12-30T17:00:00+08:00', '2027-01-02T11:00:00+08:00'],
  ])('%s does not count', async (_, start, due) => {
    await open({ start: Date.parse(start) });
    const reference = await deeds.file(work, 'tang');
    expect(await dueOf(reference, 'claim')).toBe(new Date(due).toISOString());
    await work.waitUntil(new Date(Date.parse(due) - minutes).toISOString());
    expect(threadOf(reference)).toEqual([]);
    await work.wait(minutes);
    expect(threadOf(reference)).toHaveLength(1);
  });

  it('a major complaint is counted around the clock', async () => {
    await open({ start: Date.parse('2026-11-21T22:00:00+08:00') });
    const reference = await deeds.file(work, 'tang', {
      narrative: 'Feverish after the salad.',
      category: 'illness',
    });
    expect(await dueOf(reference, 'claim')).toBe('2026-11-21T14:30:00.000Z');
    await work.wait(30 * minutes);
    expect(threadOf(reference)).toHaveLength(1);
  });
});
