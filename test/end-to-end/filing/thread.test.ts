import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeAll(async () => {
  work = await openWorkplace({ transport: 'http' });
});
afterAll(() => work.close());

async function filed() {
  const reference = await deeds.file(work, 'tang');
  const { ts } = deeds.cardOf(work, 'fresh-food', reference);
  const { id } = await deeds.complaintOf(work, reference);
  return {
    reference,
    ts,
    notes: () => work.redress.context.store.notes(work.slack.teamId, id),
    kinds: async () =>
      (await work.redress.context.store.entries(work.slack.teamId, id)).map(({ kind }) => kind),
  };
}

describe('a reply in the thread', () => {
  it('is kept with its edits and its deletion, and shown in the case', async () => {
    const { reference, ts, notes, kinds } = await filed();
    const sun = work.slack.as('sun');
    const said = await sun.say('fresh-food', 'The fridge was <off> & open *all* night', { thread: ts });
    await work.settle();
    expect((await notes()).map(({ author, text }) => [author, text])).toEqual([
      ['sun', 'The fridge was <off> & open *all* night'],
    ]);
    await sun.edit('fresh-food', said.ts, 'The fridge was off since Sunday');
    await work.settle();
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    expect(deeds.seenBy(zhou)).toContain(
      'Sun Tao 孙涛, Mon 16 Nov, 10:00: The fridge was off since Sunday (edited)',
    );
    await sun.delete('fresh-food', said.ts);
    await work.settle();
    await zhou.press('modal', 'Refresh');
    await work.slack.until(() => deeds.seenBy(zhou).includes('(deleted)'));
    expect(deeds.seenBy(zhou)).not.toContain('since Sunday');
    expect(await kinds()).toEqual(['filed', 'noted', 'note-edited', 'note-deleted']);
    await zhou.closeView({ all: true });
  });

  it('is kept as it was typed, and shown without mentioning anybody', async () => {
    const { reference, ts, notes } = await filed();
    const typed = 'call &lt;!channel&gt; and <@U0WANG> & <https://x.example>';
    await work.slack.as('sun').say('fresh-food', typed, { thread: ts });
    await work.settle();
    expect((await notes())[0]?.text).toBe(typed);
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    const blocks = JSON.stringify(zhou.view()?.blocks);
    expect(blocks).not.toMatch(/<!channel>|<@U0WANG>|<https:/u);
    expect(blocks).toContain(
      'call &amp;lt;!channel&amp;gt; and &lt;@U0WANG&gt; &amp; &lt;https://x.example&gt;',
    );
    await zhou.closeView({ all: true });
  });

  it('that mentions a colleague names them in the case', async () => {
    const { ts, notes } = await filed();
    await work.slack.as('sun').say('fresh-food', '@wang do you know more?', { thread: ts });
    await work.settle();
    expect((await notes())[0]?.text).toBe('@Wang Fang 王芳 do you know more?');
  });

  it('with a file names the file', async () => {
    const { ts, notes } = await filed();
    const sun = work.slack.as('sun');
    const picture = await sun.upload('fridge.jpg', 'bytes');
    await sun.say('fresh-food', 'See here', { thread: ts, files: [picture] });
    await work.settle();
    expect((await notes())[0]).toMatchObject({ text: 'See here', files: [picture] });
  });

  it('that Slack tells of twice, or late, is kept once', async () => {
    const { ts, notes, kinds } = await filed();
    const sun = work.slack.as('sun');
    for (const kind of ['twice', 'late', 'lost-ack'] as const) {
      work.slack.misbehave({ payload: 'events_api', kind, delay: 50 });
      await sun.say('fresh-food', kind, { thread: ts });
      await work.settle();
    }
    await work.slack.idle(120);
    expect((await notes()).map(({ text }) => text)).toEqual(['twice', 'late', 'lost-ack']);
    expect(await kinds()).toEqual(['filed', 'noted', 'noted', 'noted']);
  });

  it('is not lost when the store fails at first: Slack sends it again', async () => {
    const { ts, notes } = await filed();
    const { store } = work.redress.context;
    const { commit } = store;
    let failures = 1;
    store.commit = (writes) => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(new Error('the disk is full')) : commit(writes);
    };
    await work.slack.as('sun').say('fresh-food', 'Again, please', { thread: ts });
    await work.settle();
    store.commit = commit;
    expect((await notes()).map(({ text }) => text)).toEqual(['Again, please']);
  });
});

describe('messages elsewhere', () => {
  it('leave nothing behind', async () => {
    const { reference, notes } = await filed();
    const before = await work.redress.context.store.counts();
    const sun = work.slack.as('sun');
    const top = await sun.say('fresh-food', 'Good morning');
    const reply = await sun.say('fresh-food', 'And to you', { thread: top.ts });
    await sun.edit('fresh-food', reply.ts, 'And to you all');
    await sun.delete('fresh-food', reply.ts);
    await sun.say('general', 'Lunch?');
    await work.settle();
    expect(await work.redress.context.store.counts()).toEqual(before);
    // Nor does what Redress itself says in a thread become a note.
    await deeds.claim(work, 'zhou', 'fresh-food', reference);
    expect(deeds.threadOf(work, 'fresh-food', reference)).toHaveLength(1);
    expect(await notes()).toEqual([]);
  });
});
