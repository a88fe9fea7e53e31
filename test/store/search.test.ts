import { describe, expect, it } from 'vitest';
import { change, remove, type Write } from '../../src/domain/facts/write.ts';
import type { Complaint } from '../../src/domain/filing/records.ts';
import type { SearchFilter } from '../../src/operations/ports/list-reads.ts';
import { onBothEngines } from './engines.ts';
import { add, day, monday, workspace } from './samples.ts';

const everything = { workspace, notAbout: [], limit: 10, offset: 0 };

const filed: Partial<Complaint>[] = [
  { id: 'glass', narrative: '我在凉拌菜里吃到玻璃碎片，店员说可以退款。', filedAt: monday },
  { id: 'fish', narrative: 'The Fish was not fresh', product: 'Sea bass 鲈鱼', filedAt: monday + day },
  {
    id: 'onion',
    narrative: '50% of the onions\nwere rotten_inside',
    receipt: 'A-1029',
    filedAt: monday + 2 * day,
  },
  {
    id: 'rude',
    narrative: 'Rude at the till',
    subject: 'wei',
    department: 'front',
    filedAt: monday + 3 * day,
  },
  { id: 'other', workspace: 'T2', narrative: 'The fish was old', filedAt: monday },
];

onBothEngines((place) => {
  async function found(filter: Partial<SearchFilter>, more: Write[] = []): Promise<string[]> {
    const store = await place.open();
    await store.commit(filed.map((changes) => add('complaints', changes)));
    if (more.length > 0) await store.commit(more);
    return (await store.searchComplaints({ ...everything, ...filter })).map(({ id }) => id);
  }

  describe('finds words', () => {
    it.each<[string, string[], string[]]>([
      ['of a Chinese sentence without spaces', ['玻璃碎'], ['glass']],
      ['of two Chinese characters', ['退款'], ['glass']],
      ['of one Chinese character', ['鱼'], ['fish']],
      ['in any letter case', ['FISH'], ['fish']],
      ['inside words', ['res'], ['fish']],
      ['in the product and in the receipt', ['A-10'], ['onion']],
      ['only where all of them occur', ['fish', '鲈鱼'], ['fish']],
      ['nowhere, where one is missing', ['fish', 'glass'], []],
      ['that hold signs of the query languages', ['50%'], ['onion']],
      ['that hold an underline', ['n_i'], ['onion']],
      ['with quotation marks', ['"fish"'], []],
      ['that would be an operator', ['fish" OR "onions'], []],
    ])('%s', async (_, words, expected) => {
      await expect(found({ words })).resolves.toEqual(expected);
    });
  });

  it.each<[string, Partial<SearchFilter>, string[]]>([
    ['everything of the workspace, newest first', {}, ['rude', 'onion', 'fish', 'glass']],
    ['a page of it', { limit: 2, offset: 1 }, ['onion', 'fish']],
    ['what was filed in a time', { filedFrom: monday + day, filedTo: monday + 2 * day }, ['fish']],
    ['a department', { department: 'front' }, ['rude']],
    ['nothing about the person who searches', { notAbout: ['wei', 'U0WEI'] }, ['onion', 'fish', 'glass']],
    [
      'what a department has a part in',
      { concerning: { people: ['nobody'], departments: ['front'] } },
      ['rude'],
    ],
  ])('finds %s', async (_, filter, expected) => {
    await expect(found(filter)).resolves.toEqual(expected);
  });

  it.each(['reporter', 'owner', 'investigator'] as const)(
    'finds what somebody has a part in as %s',
    async (role) => {
      const concerning = { people: ['okafor'], departments: [] };
      const taken = change('complaints', { workspace, id: 'fish' }, { [role]: 'okafor' });
      await expect(found({ concerning }, [taken])).resolves.toEqual(['fish']);
    },
  );

  it('finds what somebody joined as a level of the ladder', async () => {
    const concerning = { people: ['zhao'], departments: [] };
    const joins = add('escalations', { complaint: 'glass', person: 'zhao' });
    await expect(found({ concerning }, [joins])).resolves.toEqual(['glass']);
  });

  it('finds what a department helps with', async () => {
    const concerning = { people: ['nobody'], departments: ['deli'] };
    const helps = add('cooperations', { complaint: 'glass', department: 'deli' });
    await expect(found({ concerning }, [helps])).resolves.toEqual(['glass']);
  });

  it('finds a contact exactly', async () => {
    const reached = change('complaints', { workspace, id: 'fish' }, { contactKey: '13800000000' });
    await expect(found({ contactKey: '13800000000' }, [reached])).resolves.toEqual(['fish']);
  });

  it('finds what was changed by its new words only, and nothing that was erased or removed', async () => {
    const store = await place.open();
    await store.commit(filed.map((changes) => add('complaints', changes)));
    await store.commit([
      change('complaints', { workspace, id: 'glass' }, { narrative: '' }),
      change('complaints', { workspace, id: 'fish' }, { narrative: 'The crab was not fresh' }),
      remove('complaints', { workspace, id: 'onion' }),
    ]);
    const ids = async (word: string) =>
      (await store.searchComplaints({ ...everything, words: [word] })).map(({ id }) => id);
    for (const word of ['玻璃碎', '退款', 'fish was', 'rotten']) expect(await ids(word)).toEqual([]);
    expect(await ids('crab')).toEqual(['fish']);
  });
});
