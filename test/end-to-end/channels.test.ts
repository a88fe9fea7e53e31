import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordingFor } from '../../src/wording/wording.ts';
import * as deeds from './deeds.ts';
import { wordsOf } from './reading.ts';
import { minutes, openWorkplace, type Workplace } from './workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

const dmsOf = (who: string) =>
  work.slack
    .as(who)
    .dms()
    .map(({ text }) => text);

describe('a channel that lets Redress not in', () => {
  it('brings administrator, desk lead and head a message, and the card once it is mended', async () => {
    work.slack.removeBot('fresh-food');
    await work.settle();
    const reference = await deeds.file(work, 'tang');
    const told = `${reference} could not be shown in <#C0FRESH>: Redress is not in this channel, or the channel is gone.`;
    expect(dmsOf('wu')).toEqual([told]);
    expect(dmsOf('wang')).toEqual([told]);
    expect(dmsOf('li')).toEqual([told]);
    expect(wordsOf(work.slack.as('wu').dms()[0])).toContain('/invite @Redress');
    await work.wait(16 * minutes);
    await work.wait(16 * minutes);
    expect(dmsOf('wu')).toEqual([told]);
    const li = work.slack.as('li');
    await deeds.openCase(work, 'li', li.dms()[0]!);
    await li.press('modal', 'Claim');
    await work.settle();
    expect((await deeds.complaintOf(work, reference)).owner).toBe('li');

    work.slack.invite('fresh-food');
    await work.wait(16 * minutes);
    const card = deeds.cardOf(work, 'fresh-food', reference);
    expect(card.text).toContain('Being handled');
    expect(wordsOf(card)).toContain('The milk was sour');
    expect(deeds.threadOf(work, 'fresh-food', reference).map(({ text }) => text)).toEqual([
      'Li Qiang 李强 has taken this on.',
    ]);
  });

  it.each([
    ['archived', (name: string) => work.slack.archive(name), 'the channel is archived.'],
    ['deleted', (name: string) => work.slack.deleteChannel(name), 'or the channel is gone.'],
  ])('says that it is %s, and the complaint can still be handled', async (_, harm, reason) => {
    harm('fresh-food');
    await work.settle();
    const reference = await deeds.file(work, 'tang');
    expect(dmsOf('wu')).toHaveLength(1);
    expect(dmsOf('wu')[0]).toContain(reason);
    expect(dmsOf('tang')).toEqual([`Your complaint ${reference} is filed.`]);
    await work.wait(95 * minutes);
    expect(dmsOf('zhou').join()).toContain('the claim is due');
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await zhou.press('modal', 'Claim');
    await work.settle();
    expect((await deeds.complaintOf(work, reference)).owner).toBe('zhou');
    await zhou.closeView({ all: true });
    await deeds.answer(work, 'zhou', reference);
    await deeds.callBack(work, 'wang', reference);
    await deeds.close(work, 'zhou', reference);
    expect((await deeds.complaintOf(work, reference)).closedAt).toBe(work.now());
  });

  it('does not hold up other channels', async () => {
    work.slack.removeBot('fresh-food');
    await deeds.file(work, 'tang');
    const reference = await deeds.file(work, 'tang', { narrative: 'Stale bread.', category: 'cooked-food' });
    expect(deeds.cardsOf(work, 'deli', reference)).toHaveLength(1);
  });

  it('keeps the digest until leadership lets Redress in again', async () => {
    await deeds.file(work, 'tang');
    work.slack.removeBot('leadership');
    await work.waitUntil('2026-11-23T09:00:00+08:00');
    expect(dmsOf('wu').at(-1)).toBe(
      'The digest of 2026-W47 could not be shown in <#C0LEAD>: Redress is not in this channel, or the channel is gone.',
    );
    work.slack.invite('leadership');
    await work.wait(16 * minutes);
    const digests = work.slack
      .messages('leadership')
      .filter(({ text }) => text.startsWith('Lessons learned'));
    expect(digests).toHaveLength(1);
  });
});

describe('a channel that everybody can read', () => {
  it('shows neither story nor wishes nor notes, only how it stands', async () => {
    await work.close();
    work = await openWorkplace({ open: ['C0FRESH'] });
    const reference = await deeds.file(work, 'tang', {
      narrative: 'Mrs Lee was sick after the salad.',
      category: 'quality',
      complainantName: 'Lee',
      product: 'Salad',
      soughtKind: 'refund',
      soughtAmount: '20',
    });
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    expect(deeds.seenBy(zhou)).toContain('Mrs Lee was sick after the salad.');
    await deeds.send(work, zhou, 'remedy', { kind: 'refund', amount: '20', bearer: 'company' });
    await deeds.send(work, zhou, 'release', { note: 'Mrs Lee is in hospital.' });
    const shown = work.slack
      .thread('fresh-food', deeds.cardOf(work, 'fresh-food', reference).ts)
      .map((message) => `${message.text}\n${wordsOf(message)}`)
      .join('\n');
    expect(shown).not.toMatch(/Lee|salad|Salad|sick|hospital|Refund|20\b(?!:)/u);
    expect(shown).toContain('Details are under “Open case”.');
    expect(shown).toContain('Zhou Ling 周玲 proposed a remedy.');
    expect(shown).toContain('has given this back to the department.');
  });
});

describe('a card that is gone', () => {
  it('is posted anew with the next change', async () => {
    const reference = await deeds.file(work, 'tang');
    const { ts, channel } = deeds.cardOf(work, 'fresh-food', reference);
    const remove = await fetch(`${work.slack.apiUrl}chat.delete`, {
      method: 'POST',
      headers: { authorization: `Bearer ${work.slack.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel, ts }),
    });
    expect(await remove.json()).toMatchObject({ ok: true });
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    await zhou.press('modal', 'Claim');
    await work.settle();
    const card = deeds.cardOf(work, 'fresh-food', reference);
    expect(card.ts).not.toBe(ts);
    expect(deeds.threadOf(work, 'fresh-food', reference)).toHaveLength(1);
  });
});

describe('a person who left', () => {
  it('is written to no more, and holds nobody up', async () => {
    const reference = await deeds.file(work, 'tang');
    work.slack.changeUser('zhou', { deleted: true });
    await work.wait(3 * 60 * minutes);
    expect(dmsOf('wang').join()).toContain('nobody has taken it on');
    const waiting = await deeds.noticesOf(work, reference);
    expect(waiting.filter(({ state }) => state !== 'sent')).toEqual([]);
    await work.wait(24 * 60 * minutes);
    expect(
      work.slack.calls('conversations.open').filter(({ answer }) => answer.ok !== true).length,
    ).toBeLessThan(4);
  });

  it('and owned a complaint leaves it to be handed over by the desk', async () => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    work.slack.changeUser('zhou', { deleted: true });
    await work.settle();
    const wang = await deeds.openByReference(work, 'wang', reference);
    await deeds.send(work, wang, 'hand_over', { to: 'chen', note: 'Zhou Ling has left us.' });
    expect((await deeds.complaintOf(work, reference)).owner).toBe('chen');
    const { messages } = wordingFor('zh-Hans');
    expect(work.slack.as('chen').dms().at(-1)?.text).toBe(
      messages.direct.handedToYou('Wang Fang 王芳', reference),
    );
    expect(wordsOf(work.slack.as('chen').dms().at(-1))).toContain('Zhou Ling has left us.');
  });

  it('can neither file nor claim', async () => {
    const reference = await deeds.file(work, 'tang');
    const card = deeds.cardOf(work, 'fresh-food', reference);
    work.slack.changeUser('zhou', { team_id: 'T0OTHER' });
    await work.settle();
    const zhou = work.slack.as('zhou');
    await zhou.press(card, 'Claim');
    expect((await deeds.complaintOf(work, reference)).owner).toBeNull();
    const told = await work.slack.until(() => zhou.ephemerals('fresh-food').at(-1));
    expect(told.text).toBe('Only staff of this organisation can do this.');
  });
});
