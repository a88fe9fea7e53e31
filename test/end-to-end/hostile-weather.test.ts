import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as deeds from './deeds.ts';
import { wordsOf } from './reading.ts';
import { hours, minutes, openWorkplace, type Workplace } from './workplace.ts';

const seconds = 1000;
let work: Workplace;

const receipts = () => work.slack.as('tang').dms().length;
const cards = (reference: string) => deeds.cardsOf(work, 'fresh-food', reference);
const trouble = async (reference: string) =>
  (await deeds.noticesOf(work, reference)).filter(({ state }) => state !== 'sent');

describe('when Slack', () => {
  beforeAll(async () => {
    work = await openWorkplace();
  });
  afterAll(() => work.close());
  afterEach(async () => {
    for (const who of ['tang', 'zhou', 'wang']) {
      const person = work.slack.as(who);
      while (person.view() !== undefined) await person.closeView({ all: true });
    }
  });

  it('asks to wait, the messages wait so long and come once', async () => {
    const before = receipts();
    work.slack.misbehave({ method: 'chat.postMessage', kind: '429', retryAfter: 30, times: 2 });
    const reference = await deeds.file(work, 'tang');
    await work.wait(29 * seconds);
    expect(cards(reference)).toEqual([]);
    await work.wait(seconds);
    expect(cards(reference)).toHaveLength(1);
    expect(receipts()).toBe(before + 1);
    expect(await trouble(reference)).toEqual([]);
  });

  it.each(['500', 'timeout', 'lost-answer'] as const)(
    'answers a post with %s, it is there once',
    async (kind) => {
      const before = receipts();
      work.slack.misbehave({ method: 'chat.postMessage', kind, times: 2 });
      const reference = await deeds.file(work, 'tang');
      await work.wait(3 * seconds);
      expect(cards(reference)).toHaveLength(1);
      expect(receipts()).toBe(before + 1);

      // The card's place is known: it is brought up to date, and its thread works.
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      expect(cards(reference).map(({ text }) => text)).toEqual([
        `${reference} · Damaged or spoiled goods · Being handled`,
      ]);
      expect(deeds.threadOf(work, 'fresh-food', reference)).toHaveLength(1);
      expect(wordsOf(cards(reference)[0])).not.toContain('may be a repeat');
    },
  );

  it.each(['500', 'lost-answer'] as const)(
    'answers a line in a thread with %s, it is there once',
    async (kind) => {
      const reference = await deeds.file(work, 'tang');
      work.slack.misbehave({ method: 'chat.postMessage', kind });
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      await work.wait(3 * seconds);
      expect(deeds.threadOf(work, 'fresh-food', reference).map(({ text }) => text)).toEqual([
        'Zhou Ling 周玲 has taken this on.',
      ]);
    },
  );

  it.each(['500', 'lost-answer', '429'] as const)(
    'answers an update of a card with %s, it is brought up to date',
    async (kind) => {
      const reference = await deeds.file(work, 'tang');
      work.slack.misbehave({ method: 'chat.update', kind });
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      await work.wait(3 * seconds);
      expect(cards(reference).map(({ text }) => text)).toEqual([
        `${reference} · Damaged or spoiled goods · Being handled`,
      ]);
    },
  );

  it('loses the answer to pings, they are not sent again, and later ones are not forgotten', async () => {
    const first = await deeds.file(work, 'tang', { narrative: 'Late.', category: 'late-delivery' });
    await work.wait(hours);
    const second = await deeds.file(work, 'tang', { narrative: 'Later.', category: 'late-delivery' });
    const luo = () => work.slack.as('luo').dms();
    expect(luo()).toEqual([]);
    work.slack.misbehave({ method: 'chat.postMessage', kind: 'lost-answer', times: 2 });
    await work.wait(30 * minutes);
    expect(luo()).toHaveLength(1);
    await work.wait(hours);
    const told = luo().map(wordsOf);
    expect(told.filter((text) => text.includes(first)).length).toBeGreaterThanOrEqual(2);
    expect(told.filter((text) => text.includes(second)).length).toBeGreaterThanOrEqual(1);
    const lines = told.flatMap((text) => text.split('\n')).filter((line) => line.includes(first));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('cannot be read after a lost answer, a card is posted again and says so', async () => {
    work.slack.misbehave({ method: 'chat.postMessage', kind: 'lost-answer', times: 2 });
    work.slack.misbehave({ method: 'conversations.history', kind: '500', times: 2 });
    const reference = await deeds.file(work, 'tang');
    await work.wait(3 * seconds);
    const again = work.slack
      .messages('fresh-food')
      .filter((message) => wordsOf(message).includes(`*${reference}*`));
    expect(again).toHaveLength(2);
    expect(wordsOf(again[1])).toMatch(/^This may be a repeat: Slack did not confirm the first one\./u);
  });

  it('tells of a command twice, the form opens once and nothing else is said', async () => {
    const tang = work.slack.as('tang');
    const before = tang.ephemerals('general').length;
    for (const line of ['/complaint', '/complaint open RD-2026-000001']) {
      work.slack.misbehave({ payload: 'slash_commands', kind: 'twice' });
      await tang.command('general', line);
      await work.slack.until(() => tang.view());
      await work.settle();
      expect(tang.views()).toHaveLength(1);
      await tang.closeView({ all: true });
    }
    expect(tang.ephemerals('general')).toHaveLength(before);
  });

  it('tells of a press twice, the case opens once', async () => {
    const reference = await deeds.file(work, 'tang');
    work.slack.misbehave({ payload: 'interactive', kind: 'twice' });
    const zhou = await deeds.openCase(work, 'zhou', deeds.cardOf(work, 'fresh-food', reference));
    await work.settle();
    expect(zhou.views()).toHaveLength(1);
    expect(zhou.ephemerals('fresh-food').at(-1)?.text ?? '').not.toContain('wrong');
  });

  it.each(['twice', 'lost-ack'] as const)('tells of every form %s, each is recorded once', async (kind) => {
    const reference = await deeds.file(work, 'tang');
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    const forms = [
      ['finding', deeds.upheld],
      ['remedy', { kind: 'refund', amount: '5', bearer: 'company' }],
      ['response', { text: 'We are sorry.' }],
    ] as const;
    for (const [name, values] of forms) {
      await deeds.lookAgainFor(work, zhou, name);
      await zhou.press('modal', `${name}.v1`);
      await work.slack.until(() => zhou.view()?.callback_id === `${name}.v1`);
      for (const [field, value] of Object.entries(values)) await zhou.fill(field, value);
      work.slack.misbehave({ payload: 'interactive', kind });
      await zhou.submit().catch(() => zhou.submit());
      await work.settle();
      expect(zhou.errors()).toEqual({});
      expect(zhou.view()?.callback_id).toBe('case.v1');
      if (name !== 'remedy') continue;
      work.slack.misbehave({ payload: 'interactive', kind: 'twice' });
      await deeds.approve(work, 'wang', reference);
    }
    const { id } = await deeds.complaintOf(work, reference);
    const entries = await work.redress.context.store.entries(work.slack.teamId, id);
    expect(entries.map((entry) => entry.kind)).toEqual([
      'filed',
      'claimed',
      'found',
      'remedy-proposed',
      'approval-asked',
      'approved',
      'answered',
    ]);
  });

  it('does not hear that a claim was taken, the next press says that one has it', async () => {
    const reference = await deeds.file(work, 'tang');
    const card = deeds.cardOf(work, 'fresh-food', reference);
    const zhou = work.slack.as('zhou');
    const before = zhou.ephemerals('fresh-food').length;
    work.slack.misbehave({ payload: 'interactive', kind: 'lost-ack' });
    await expect(zhou.press(card, 'Claim')).rejects.toThrow();
    await zhou.press(card, 'Claim');
    const told = await work.slack.until(() => zhou.ephemerals('fresh-food')[before]);
    expect(told.text).toBe('You have it now.');
  });

  it('does not open a form at first, the person is told', async () => {
    const tang = work.slack.as('tang');
    const before = tang.ephemerals('general').length;
    work.slack.misbehave({ method: 'views.open', kind: '500' });
    await tang.command('general', '/complaint');
    const told = await work.slack.until(() => tang.ephemerals('general')[before]);
    expect(told.text).toBe(
      'Something went wrong on our side. Nothing was lost; please try again in a moment.',
    );
    await deeds.openForm(work, 'tang');
  });
});

describe('when Redress stops between a post and its mark', () => {
  beforeEach(async () => {
    work = await openWorkplace();
  });
  afterEach(() => work.close());

  it('the next start finds what was posted, and posts nothing twice', async () => {
    const { store } = work.redress.context;
    const { commit } = store;
    store.commit = (writes) =>
      writes.some((write) => write.do === 'change' && write.in === 'notices')
        ? Promise.reject(new Error('the power is out'))
        : commit(writes);
    const reference = await deeds.file(work, 'tang');
    await work.slack.until(() => cards(reference).length > 0 && receipts() > 0);
    await work.restart();
    await work.wait(30 * seconds);
    expect((await trouble(reference)).length).toBe(2);
    await work.wait(31 * seconds);
    expect(await trouble(reference)).toEqual([]);
    expect(cards(reference)).toHaveLength(1);
    expect(receipts()).toBe(1);
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    expect(cards(reference)[0]?.text).toContain('Being handled');
  });
});

describe('the digest', () => {
  beforeEach(async () => {
    work = await openWorkplace();
    // Closed, so that nothing but the digest is due on Monday.
    await deeds.wholeWay(work);
  });
  afterEach(() => work.close());
  const digests = () =>
    work.slack.messages('leadership').filter(({ text }) => text.startsWith('Lessons learned'));
  const held = async () =>
    (await work.redress.context.store.troubledNotices(work.slack.teamId, 10)).filter(
      ({ state }) => state === 'held',
    );

  it('whose answer was lost is found, and not posted again', async () => {
    work.slack.misbehave({ method: 'chat.postMessage', kind: 'lost-answer' });
    await work.waitUntil('2026-11-23T09:00:00+08:00');
    await work.wait(10 * minutes);
    expect(digests()).toHaveLength(1);
    expect(await held()).toEqual([]);
  });

  it('is looked for again while the channel cannot be read for a moment', async () => {
    work.slack.misbehave({ method: 'chat.postMessage', kind: '500' });
    work.slack.misbehave({ method: 'conversations.history', kind: '500' });
    await work.waitUntil('2026-11-23T09:00:00+08:00');
    for (let look = 0; look < 3; look += 1) await work.wait(minutes);
    expect(digests()).toHaveLength(1);
  });

  it('is held for an administrator when the channel cannot be read at all', async () => {
    work.slack.misbehave({ method: 'chat.postMessage', kind: 'lost-answer' });
    work.slack.misbehave({ method: 'conversations.history', kind: '500', times: 50 });
    await work.waitUntil('2026-11-23T09:00:00+08:00');
    for (let look = 0; look < 10; look += 1) await work.wait(5 * minutes);
    expect(digests()).toHaveLength(1);
    expect((await held()).map(({ key }) => key)).toEqual(['digest:2026-W47']);
  });
});

describe('when the socket is lost', () => {
  it('Redress can be stopped and started while it is gone', async () => {
    const place = await openWorkplace();
    try {
      place.slack.disconnectSockets('cut');
      await place.slack.until(() => place.slack.socketCount() === 0);
      await place.restart();
      expect(place.slack.socketCount()).toBe(1);
      await deeds.file(place, 'tang');
      await place.slack.idle(300);
      expect(place.slack.socketCount()).toBe(1);
    } finally {
      await place.close();
    }
  });

  it.concurrent.each(['ask', 'cut'] as const)('(%s) it is opened again, and people go on', async (how) => {
    const place = await openWorkplace();
    try {
      place.slack.misbehave({ method: 'apps.connections.open', kind: '500' });
      place.slack.disconnectSockets(how);
      await place.slack.until(() => place.slack.socketCount() === 0);
      await expect(place.slack.as('tang').command('general', '/complaint')).rejects.toThrow();
      await place.slack.until(() => place.slack.socketCount() === 1);
      const reference = await deeds.file(place, 'tang');
      expect(deeds.cardsOf(place, 'fresh-food', reference)).toHaveLength(1);
    } finally {
      await place.close();
    }
  });
});
