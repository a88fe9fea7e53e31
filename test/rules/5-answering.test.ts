import { expect } from 'vitest';
import { decideApproval } from '../../src/domain/answering/approval-verdict.ts';
import { directions, means } from '../../src/domain/answering/contact-records.ts';
import { allCauses, outcomes } from '../../src/domain/answering/finding-records.ts';
import { isRefusal } from '../../src/domain/facts/refusal.ts';
import { remedyKinds } from '../../src/domain/facts/remedy-kind.ts';
import { perform } from '../../src/operations/perform.ts';
import { recognise } from '../../src/operations/visitor.ts';
import type { Message } from '../../src/practice/local-slack/local-slack.ts';
import * as deeds from '../end-to-end/deeds.ts';
import { tryAnyway } from '../end-to-end/forge.ts';
import { buttonsOf, inputsOf, wordsOf } from '../end-to-end/reading.ts';
import { hours, type Workplace } from '../end-to-end/workplace.ts';
import { chapter } from './chapter.ts';
import * as handling from './handling.ts';
import { handled, offer, read, send, thread } from './handling.ts';

/** Who is asked to approve the newest offer, and for how much in all. */
async function askedFor(work: Workplace, reference: string): Promise<[string[], number]> {
  const newest = (await deeds.caseOf(work, reference)).approvals.at(-1);
  if (newest === undefined) throw new Error(`nobody was asked to approve anything for ${reference}`);
  return [newest.asked, newest.amount];
}

/** Somebody tries to approve the newest offer. Answers the refusal's code, or that it was done. */
async function tryToApprove(work: Workplace, slack: string, reference: string): Promise<string> {
  const { context } = work.redress;
  const { complaint, approvals } = await deeds.caseOf(work, reference);
  const visitor = await recognise(context, { workspace: work.slack.teamId, slack });
  const deed = { visitor, complaint: complaint.id, key: `${slack} tries ${reference}` };
  const verdict = { approval: approvals.at(-1)?.id ?? '', approved: true, reason: null };
  const answer = await perform(context, deed, decideApproval, verdict);
  return isRefusal(answer) ? answer.code : 'approved';
}

/** Answered with this sum, approved: a precedent for others. */
async function given(work: Workplace, amount: string): Promise<void> {
  const reference = await handled(work);
  await send(work, 'zhou', reference, 'finding', deeds.upheld);
  await offer(work, reference, { amount });
  const [[approver = '']] = await askedFor(work, reference);
  await deeds.approve(work, approver, reference);
  await send(work, 'zhou', reference, 'response', { text: 'You get it back.' });
}

/** Name and text of the one file that a message brought. */
async function fileIn(work: Workplace, message: Message | undefined): Promise<[string, string]> {
  const { apiUrl, botToken } = work.slack;
  const get = (url: string) => fetch(url, { headers: { authorization: `Bearer ${botToken}` } });
  const [id] = (message?.files ?? []) as unknown as string[];
  const { file } = (await (await get(`${apiUrl}files.info?file=${id}`)).json()) as {
    file: { name: string; url_private_download: string };
  };
  return [file.name, await (await get(file.url_private_download)).text()];
}

const families = {
  en: {
    systemic: [
      'Advertising promised too much',
      'Unclear notice',
      'Policy unclear or changed midway',
      'Product',
      'Supplier',
    ],
    individual: [
      'Training',
      'Experience',
      'Staff said different things',
      'Alertness',
      'Attitude',
      'Negligence',
    ],
    other: ['Misuse by the complainant', "Nobody's fault", 'Could not be determined'],
    labels: ['Systemic: how we are set up', 'Individual: how it was done', 'Neither'],
  },
  'zh-Hans': {
    systemic: ['形象或广告承诺过高', '告示不清楚', '政策不清或中途更改', '商品本身', '供应商'],
    individual: ['培训不足', '经验不足', '员工说法不一致', '警觉性不够', '服务态度', '工作疏忽'],
    other: ['顾客使用不当', '各方均无过失', '无法查明'],
    labels: ['基本面：制度与安排', '技术面：执行与操作', '其他'],
  },
  'zh-Hant': {
    systemic: ['形象或廣告承諾過高', '公告不清楚', '政策不清或中途更改', '商品本身', '供應商'],
    individual: ['教育訓練不足', '經驗不足', '同仁說法不一致', '警覺性不足', '服務態度', '作業疏失'],
    other: ['顧客使用不當', '各方皆無過失', '無法查明'],
    labels: ['基本面：制度與安排', '技術面：執行與操作', '其他'],
  },
} as const;

chapter('5. Investigation, remedy, answer', (rule) => {
  rule('Finding per point: facts, upheld / partly / not upheld, cause, responsibility.', async (work) => {
    const points = ['Sour milk', 'No apology', 'A queue of an hour'];
    const reference = await handled(work, { ...deeds.spoiledMilk, points: points.join('\n') });
    for (const field of ['facts', 'outcome', 'cause', 'responsibility']) {
      const { [field]: _, ...incomplete } = deeds.upheld as Record<string, string>;
      expect(Object.keys(await send(work, 'zhou', reference, 'finding', incomplete))).toHaveLength(1);
    }
    for (const [index, outcome] of outcomes.entries()) {
      const refused = await send(work, 'zhou', reference, 'finding', {
        point: String(index + 1),
        outcome,
        facts: `The facts of point ${index + 1}.`,
        cause: (['supplier', 'attitude', 'no-fault'] as const)[index]!,
        responsibility: `Responsible for point ${index + 1}.`,
      });
      expect(refused).toEqual({});
    }
    const { points: found } = await deeds.caseOf(work, reference);
    expect(found).toMatchObject(
      outcomes.map((outcome, index) => ({ number: index + 1, outcome, foundBy: 'zhou' })),
    );
    const seen = await read(work, 'wang', reference);
    expect(seen).toContain(
      '*1.* Sour milk\n*Upheld* · Supplier — Zhou Ling 周玲\nThe facts of point 1.\nResponsible for point 1.',
    );
    expect(seen).toContain(
      '*2.* No apology\n*Partly upheld* · Attitude — Zhou Ling 周玲\nThe facts of point 2.\nResponsible for point 2.',
    );
    expect(seen).toContain(
      "*3.* A queue of an hour\n*Not upheld* · Nobody's fault — Zhou Ling 周玲\nThe facts of point 3.\nResponsible for point 3.",
    );

    const chen = await deeds.openByReference(work, 'chen', reference);
    expect(buttonsOf(chen.view())).not.toContain('记录调查结果');
  });

  rule(
    "Causes in two families: systemic 基本面 (image or advertising too good, unclear notice, policy unclear or changed midway, product, supplier) and individual 技術面 (training, experience, consistency between staff, alertness, attitude, negligence); also complainant's misuse, no fault, undetermined.",
    async (work) => {
      const expected = (language: keyof typeof families) => {
        const { labels, systemic, individual, other } = families[language];
        return { [labels[0]]: systemic, [labels[1]]: individual, [labels[2]]: other };
      };
      const grouped = async (who: string, channel: string, category: string) => {
        const reference = await deeds.file(work, 'tang', { ...deeds.spoiledMilk, category });
        await deeds.claim(work, who, channel, reference);
        const person = await deeds.openByReference(work, who, reference);
        await handling.open(work, person, 'modal', 'finding');
        const groups = handling.groupsOf(person, 'cause');
        await person.closeView({ all: true });
        return groups;
      };
      expect(await grouped('zhou', 'fresh-food', 'quality')).toEqual(expected('en'));
      expect(await grouped('chen', 'fresh-food', 'quality')).toEqual(expected('zh-Hans'));
      expect(await grouped('huang', 'deli', 'cooked-food')).toEqual(expected('zh-Hant'));

      const reference = await handled(work);
      for (const cause of allCauses) {
        await send(work, 'zhou', reference, 'finding', { ...deeds.upheld, cause });
        expect((await deeds.caseOf(work, reference)).points[0]?.cause).toBe(cause);
      }
      const { systemic, individual, other } = families.en;
      expect(allCauses).toHaveLength([...systemic, ...individual, ...other].length);

      // Where a lesson is written, of one complaint or of several, the families stand as well.
      await send(work, 'zhou', reference, 'response', { text: 'We are sorry.' });
      await deeds.callBack(work, 'wang', reference);
      const wang = await deeds.openByReference(work, 'wang', reference);
      await handling.open(work, wang, 'modal', 'close');
      expect(handling.groupsOf(wang, 'cause')).toEqual(expected('en'));
      await wang.closeView({ all: true });
      await wang.openHome();
      await work.slack.until(() => wang.home());
      await handling.open(work, wang, 'home', 'bulk_close');
      expect(handling.groupsOf(wang, 'cause')).toEqual(expected('en'));
    },
  );

  rule(
    'Responsibility is stated clearly; the remedy stays flexible, and may be goodwill without fault.',
    async (work) => {
      const reference = await handled(work);
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      await handling.open(work, zhou, 'modal', 'finding');
      expect(JSON.stringify(zhou.view()?.blocks)).toContain(
        'Say it clearly; the remedy can stay generous either way.',
      );
      await zhou.closeView({ all: true });

      // Nobody's fault: whose responsibility it is must be said all the same.
      const nobodys = { ...deeds.upheld, outcome: 'not-upheld', cause: 'no-fault' };
      const silent = await send(work, 'zhou', reference, 'finding', { ...nobodys, responsibility: ' ' });
      expect(silent).toEqual({ 'Whose responsibility was it?': 'Please fill this in.' });
      await send(work, 'zhou', reference, 'finding', {
        ...nobodys,
        responsibility: 'None of ours: it stood in a warm car.',
      });
      expect(await read(work, 'wang', reference)).toContain('None of ours: it stood in a warm car.');

      // Whatever was found, any remedy can be offered, and another one after it.
      for (const kind of ['explanation', 'refund', 'goodwill']) {
        expect(await offer(work, reference, { kind, amount: kind === 'explanation' ? null : '20' })).toEqual(
          {},
        );
      }
      const standing = (await deeds.caseOf(work, reference)).remedies.filter(
        ({ replacedAt }) => replacedAt === null,
      );
      expect(standing).toMatchObject([{ kind: 'goodwill', amount: 20_00 }]);
      await deeds.approve(work, 'wang', reference);
      await send(work, 'zhou', reference, 'response', {
        text: 'It was not our fault; please take this as a sign of goodwill.',
      });
      await send(work, 'zhou', reference, 'carried_out');
      const { complaint, points, remedies } = await deeds.caseOf(work, reference);
      expect(complaint.respondedAt).toBe(work.now());
      expect(points).toMatchObject([{ outcome: 'not-upheld', cause: 'no-fault' }]);
      expect(remedies.at(-1)).toMatchObject({ kind: 'goodwill', carriedOutBy: 'zhou' });
    },
  );

  rule(
    'Remedy: kind (apology, explanation, exchange, return, repair, refund, compensation, visit, goodwill), amount, cost bearer (company, supplier, department).',
    async (work) => {
      const kinds = {
        apology: 'Apology',
        explanation: 'Explanation',
        exchange: 'Exchange',
        return: 'Return',
        repair: 'Repair',
        refund: 'Refund',
        compensation: 'Compensation',
        visit: 'Visit',
        goodwill: 'Goodwill',
      };
      const bearers = { company: 'Company', supplier: 'Supplier', department: 'Department' };
      const reference = await handled(work);
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      await handling.open(work, zhou, 'modal', 'remedy');
      expect(handling.choicesOf(zhou, 'kind')).toEqual(Object.keys(kinds));
      expect(handling.choicesOf(zhou, 'bearer')).toEqual(Object.keys(bearers));
      await zhou.closeView({ all: true });

      for (const [index, [kind, name]] of Object.entries(kinds).entries()) {
        const [bearer, payer] = Object.entries(bearers)[index % 3]!;
        const amount = index % 2 === 0 ? `${index + 1}.05` : null;
        expect(await offer(work, reference, { kind, bearer, amount })).toEqual({});
        expect((await deeds.caseOf(work, reference)).remedies.at(-1)).toMatchObject({
          kind,
          bearer,
          amount: amount === null ? null : (index + 1) * 100 + 5,
          currency: 'CNY',
          proposedBy: 'zhou',
        });
        const shown = amount === null ? name : `${name} · ¥${amount}`;
        expect(await read(work, 'wang', reference)).toContain(
          `*Remedy*\n${shown} · ${payer} — Zhou Ling 周玲`,
        );
      }
      for (const amount of ['-5', 'much', '1.234', '0.001']) {
        expect(Object.keys(await offer(work, reference, { amount }))).toEqual(['Amount (CNY)']);
      }
      expect((await deeds.caseOf(work, reference)).remedies).toHaveLength(remedyKinds.length);
    },
  );

  rule(
    "Several options may be offered; the choice is recorded; the complainant's rejection leads to a counter-proposal one level up.",
    async (work) => {
      const reference = await handled(work);
      await offer(work, reference, { amount: '30' });
      await offer(work, reference, { kind: 'exchange', amount: null, joins: 'further' });
      await offer(work, reference, { kind: 'apology', amount: null, joins: 'with:2' });
      await deeds.approve(work, 'wang', reference);
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      expect(deeds.seenBy(zhou)).toContain('Option 1: Refund · ¥30');
      expect(deeds.seenBy(zhou)).toContain('Option 2: Exchange');
      expect(deeds.seenBy(zhou)).toContain('Option 2: Apology');
      await handling.open(work, zhou, 'modal', 'choice');
      expect(handling.choicesOf(zhou, 'option')).toEqual(['1', '2', 'none']);
      await zhou.submit({ option: '2', words: 'A fresh one, please.' });
      await work.settle();
      await zhou.closeView({ all: true });
      const { remedies } = await deeds.caseOf(work, reference);
      expect(remedies.map(({ kind, chosenAt, replacedAt }) => [kind, chosenAt, replacedAt])).toEqual([
        ['refund', null, work.now()],
        ['exchange', work.now(), null],
        ['apology', work.now(), null],
      ]);
      expect(thread(work, reference).at(-1)).toBe(
        'The customer has accepted: Exchange + Apology. Recorded by Zhou Ling 周玲.',
      );
      expect((await handling.registerOf(work, reference)).map(({ kind }) => kind)).toContain('option-chosen');

      // Turned down: each time the next above the owner proposes, and nobody else. Chen is Zhou's peer: not one level up.
      const other = await handled(work);
      await offer(work, other, { kind: 'exchange', amount: null });
      for (const [level, proposer] of ['li', 'zhao'].entries()) {
        await send(work, 'zhou', other, 'choice', { option: 'none', words: `An insult, ${level + 1}.` });
        const it = await deeds.caseOf(work, other);
        expect(it.rejections.at(-1)).toMatchObject({ proposer, words: `An insult, ${level + 1}.` });
        expect(it.complaint.level).toBe(level + 1);
        expect(it.remedies.every(({ replacedAt }) => replacedAt !== null)).toBe(true);
        expect(handling.directs(work, proposer).at(-1)).toContain(`An insult, ${level + 1}.`);
        expect(await tryAnyway(work, 'zhou', other, 'remedy')).toContain('The next offer is made by');
        expect(await offer(work, other, { kind: 'exchange', amount: null }, proposer)).toEqual({});
        expect((await deeds.caseOf(work, other)).remedies.at(-1)?.proposedBy).toBe(proposer);
      }
      await send(work, 'zhou', other, 'choice', { option: 'none', words: 'Still no.' });
      expect(thread(work, other).at(-1)).toBe(
        'The customer has not accepted the offer. Recorded by Zhou Ling 周玲. The top of the ladder has it already; the owner makes the next offer.\n> Still no.',
      );
      expect(await offer(work, other, { kind: 'goodwill', amount: null })).toEqual({});
    },
  );

  rule(
    'Approval tiers by amount, upper bound inclusive, on the sum of remedies per receipt (no splitting).',
    async (work) => {
      const tiers = (currency: string) =>
        ['upTo: 50, by: desk-lead', 'upTo: 200, by: lead', 'upTo: 2000, by: manager', 'by: executive']
          .map((tier) => `{ ${tier}, currency: ${currency} }`)
          .join(', ');
      await handling.organise(work, (file) =>
        file.replace('{ by: executive }]', `{ by: executive }, ${tiers('JPY')}, ${tiers('KWD')}]`),
      );
      const reference = await handled(work);
      // At each bound, and one minor unit above it, in currencies of two decimals, of none, and of three.
      const asked = [
        ['CNY', '50', 50_00, 'wang'],
        ['CNY', '50.01', 50_01, 'chen'],
        ['CNY', '200', 200_00, 'chen'],
        ['CNY', '200.01', 200_01, 'li'],
        ['CNY', '2000', 2_000_00, 'li'],
        ['CNY', '2000.01', 2_000_01, 'zhao'],
        ['JPY', '50', 50, 'wang'],
        ['JPY', '51', 51, 'chen'],
        ['JPY', '200', 200, 'chen'],
        ['JPY', '201', 201, 'li'],
        ['JPY', '2000', 2_000, 'li'],
        ['JPY', '2001', 2_001, 'zhao'],
        ['KWD', '50', 50_000, 'wang'],
        ['KWD', '50.001', 50_001, 'chen'],
        ['KWD', '200', 200_000, 'chen'],
        ['KWD', '200.001', 200_001, 'li'],
        ['KWD', '2000', 2_000_000, 'li'],
        ['KWD', '2000.001', 2_000_001, 'zhao'],
      ] as const;
      for (const [currency, amount, minor, who] of asked) {
        expect(await offer(work, reference, { currency, amount })).toEqual({});
        expect([currency, amount, ...(await askedFor(work, reference))]).toEqual([
          currency,
          amount,
          [who],
          minor,
        ]);
        const request = wordsOf(deeds.approvalRequest(work, who, reference)).replaceAll(',', '');
        expect(request).toContain(amount);
      }
      // Whoever is below the tier cannot approve it.
      expect(await tryToApprove(work, 'U0LI', reference)).toBe('may-not-approve');
      expect(await tryToApprove(work, 'U0ZHAO', reference)).toBe('approved');

      // The sum of what is given together, of the dearest of several options, and of all complaints of a receipt.
      const receipt = { ...deeds.spoiledMilk, receipt: 'A-77' };
      const first = await handled(work, receipt);
      await offer(work, first, { amount: '25' });
      await offer(work, first, { amount: '25', kind: 'compensation', joins: 'with:1' });
      expect(await askedFor(work, first)).toEqual([['wang'], 50_00]);
      await offer(work, first, { amount: '30', kind: 'goodwill', joins: 'further' });
      expect(await askedFor(work, first)).toEqual([['wang'], 50_00]);
      await deeds.approve(work, 'wang', first);
      const second = await handled(work, receipt);
      await offer(work, second, { amount: '0.01' });
      expect(await askedFor(work, second)).toEqual([['chen'], 50_01]);
      await offer(work, second, { amount: '150' });
      expect(await askedFor(work, second)).toEqual([['chen'], 200_00]);
      expect(wordsOf(deeds.approvalRequest(work, 'chen', second))).toContain(
        '*¥200* (其中 ¥50 属于同一张小票的其他投诉)',
      );
      expect(await tryToApprove(work, 'U0WANG', second)).toBe('may-not-approve');
      const elsewhere = await handled(work, { ...receipt, receipt: 'A-78' });
      await offer(work, elsewhere, { amount: '0.01' });
      expect(await askedFor(work, elsewhere)).toEqual([['wang'], 1]);

      // Nor does it help to type the number otherwise, or to put it right afterwards.
      const typed = await handled(work, { ...receipt, receipt: ' a-78 ' });
      await offer(work, typed, { amount: '50' });
      expect(await askedFor(work, typed)).toEqual([['chen'], 50_01]);
      const late = await handled(work);
      await offer(work, late, { amount: '40' });
      await deeds.approve(work, 'wang', late);
      await send(work, 'tang', late, 'amend', { reason: 'They found the receipt.', receipt: 'A-78' });
      expect(await askedFor(work, late)).toEqual([['chen'], 90_01]);
      expect(thread(work, late).at(-1)).toContain('needs the approval of Chen Wei 陈伟');

      // Where the sum has grown since it was asked, whoever was asked is told who can, and those find it.
      const before = await handled(work, { ...receipt, receipt: 'A-79' });
      await offer(work, before, { amount: '40' });
      await offer(work, await handled(work, { ...receipt, receipt: 'A-79' }), { amount: '40' });
      const wang = work.slack.as('wang');
      await wang.press(deeds.approvalRequest(work, 'wang', before), 'approve.v1');
      await work.settle();
      expect(wang.dms().at(-1)?.text).toContain('This sum is approved by others: Chen Wei 陈伟');
      const chen = await deeds.openByReference(work, 'chen', before);
      await chen.press('modal', 'approve.v1');
      await work.settle();
      expect((await deeds.caseOf(work, before)).approvals).toMatchObject([
        { approved: true, decidedBy: 'chen', amount: 80_00 },
      ]);
    },
  );

  rule(
    'Default tiers: ≤ 50 desk lead, ≤ 200 deputy manager, ≤ 2,000 manager, above: executive.',
    async (work) => {
      await handling.organise(work, (file) =>
        file
          .replace(/^approvals:.*\n/mu, '')
          .replace('[staff, lead, manager', '[staff, lead, deputy-manager, manager')
          .replace('slack: U0CHEN, rank: lead', 'slack: U0CHEN, rank: deputy-manager'),
      );
      const reference = await handled(work);
      for (const [amount, who] of [
        ['0.01', 'wang'],
        ['50', 'wang'],
        ['50.01', 'chen'],
        ['200', 'chen'],
        ['200.01', 'li'],
        ['2000', 'li'],
        ['2000.01', 'zhao'],
        ['900000', 'zhao'],
      ] as const) {
        await offer(work, reference, { amount });
        expect([amount, (await askedFor(work, reference))[0]]).toEqual([amount, [who]]);
      }
    },
  );

  rule(
    'Entitlement floor: if the complainant asks for less than policy grants, the owner is told to grant the full entitlement.',
    async (work) => {
      // Policy grants 1,000 of compensation for a foreign object. Huang reads Traditional Chinese.
      const told = '規定應給的比顧客要求的多：賠償 · ¥1,000。請足額給予。';
      const below = '這低於規定應給的標準，請依標準足額給予。';
      const asks: [Record<string, string>, boolean][] = [
        [{ soughtKind: 'apology' }, true],
        [{ soughtKind: 'compensation', soughtAmount: '999.99' }, true],
        [{ soughtKind: 'compensation', soughtAmount: '1000' }, false],
        [{ soughtKind: 'compensation', soughtAmount: '3000' }, false],
      ];
      for (const [wish, less] of asks) {
        const filed = { category: 'foreign-object', narrative: 'A piece of wire in the bread.', ...wish };
        const reference = await deeds.file(work, 'tang', filed);
        await deeds.claim(work, 'huang', 'deli', reference);
        const huang = await deeds.openByReference(work, 'huang', reference);
        expect(deeds.seenBy(huang).includes(told)).toBe(less);
        await handling.open(work, huang, 'modal', 'remedy');
        expect(deeds.seenBy(huang).includes(told)).toBe(less);
        await huang.closeView({ all: true });
        for (const [amount, isBelow] of [
          ['999.99', true],
          ['1000', false],
        ] as const) {
          await offer(work, reference, { kind: 'compensation', amount }, 'huang');
          const said = thread(work, reference, 'deli').findLast((line) => line.includes('賠償'));
          expect(said?.includes(below)).toBe(isBelow);
        }
      }
      // Where policy grants nothing, nothing is said.
      expect(await read(work, 'zhou', await handled(work))).not.toContain('Our policy grants more');
    },
  );

  rule(
    'Precedents: range and median of like cases are shown; outside the range is flagged.',
    async (work) => {
      const flag = 'That is outside what like cases were given.';
      for (const amount of ['10', '20', '40']) await given(work, amount);
      // What was only proposed is no precedent.
      await offer(work, await handled(work), { amount: '5000' });
      const reference = await handled(work);
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      await handling.open(work, zhou, 'modal', 'remedy');
      expect(deeds.seenBy(zhou)).toContain('Refund: 3 cases, ¥10 to ¥40, median ¥20');
      await zhou.closeView({ all: true });
      for (const [amount, outside] of [
        ['9.99', true],
        ['10', false],
        ['25', false],
        ['40', false],
        ['40.01', true],
      ] as const) {
        await offer(work, reference, { amount });
        const said = thread(work, reference).findLast((line) => line.includes('proposes'));
        expect([amount, said?.includes(flag)]).toEqual([amount, outside]);
      }
      expect(wordsOf(deeds.approvalRequest(work, 'wang', reference))).toContain(
        'Refund: 3 cases, ¥10 to ¥40, median ¥20',
      );
      // Of an even number the median lies between the two in the middle.
      await given(work, '31');
      await handling.open(work, await deeds.openByReference(work, 'zhou', reference), 'modal', 'remedy');
      expect(deeds.seenBy(zhou)).toContain('Refund: 4 cases, ¥10 to ¥40, median ¥25.5');
      await zhou.closeView({ all: true });
      // Another kind, another category: other cases.
      await offer(work, reference, { kind: 'repair', amount: '3000' });
      expect(thread(work, reference).findLast((line) => line.includes('proposes'))).not.toContain(flag);
    },
  );

  rule(
    'Promises: procedural ones start a clock towards the complainant; substantive ones need the approval first.',
    async (work) => {
      const reference = await handled(work);
      const procedural = {
        kind: 'procedural',
        text: 'We call on Wednesday.',
        date: '2026-11-18',
        time: '15:00',
      };
      await send(work, 'zhou', reference, 'promise', procedural);
      const dueAt = Date.parse('2026-11-18T15:00:00+08:00');
      expect((await deeds.caseOf(work, reference)).promises).toMatchObject([
        { kind: 'procedural', dueAt, keptAt: null, brokenAt: null },
      ]);
      expect(await read(work, 'wang', reference)).toContain(
        'We call on Wednesday. · due Wed 18 Nov, 15:00 — Zhou Ling 周玲',
      );
      await work.waitUntil('2026-11-18T11:00:00+08:00');
      const reminder = work.slack
        .as('zhou')
        .dms()
        .findLast((message) => wordsOf(message).includes('We call on Wednesday'));
      expect(reminder?.text).toMatch(/was promised something by .* Has it been done\?/u);

      // A second one nobody keeps: broken at its time, and said.
      await send(work, 'zhou', reference, 'promise', {
        ...procedural,
        text: 'We write as well.',
        time: '16:00',
      });
      await work.slack.as('zhou').press(reminder!, 'keep_promise.v1');
      await work.waitUntil('2026-11-18T16:01:00+08:00');
      await work.wait(1 * hours);
      expect((await deeds.caseOf(work, reference)).promises).toMatchObject([
        { text: 'We call on Wednesday.', keptAt: Date.parse('2026-11-18T11:00:00+08:00'), brokenAt: null },
        { text: 'We write as well.', keptAt: null, brokenAt: Date.parse('2026-11-18T16:00:00+08:00') },
      ]);
      expect(thread(work, reference).join('\n')).toContain('A promise to the customer has passed its time.');
      expect(await read(work, 'wang', reference)).toContain('*not kept* by Wed 18 Nov, 16:00');

      // What they will get is refused without an approved remedy, with the way to get it.
      const substantive = { kind: 'substantive', text: 'You get your money back.', date: '2026-11-20' };
      const without = await send(work, 'zhou', reference, 'promise', substantive);
      expect(Object.values(without)).toEqual([
        'What the customer will get is promised once it is proposed and approved. Zhou Ling 周玲 can propose it under “Open case”.',
      ]);
      await offer(work, reference, { amount: '18.80' });
      const waiting = await send(work, 'zhou', reference, 'promise', substantive);
      expect(Object.values(waiting)).toEqual([
        'What the customer will get is promised once it is approved. Wang Fang 王芳 can approve it.',
      ]);
      await deeds.approve(work, 'wang', reference);
      expect(await send(work, 'zhou', reference, 'promise', substantive)).toEqual({});
      expect((await deeds.caseOf(work, reference)).promises.at(-1)).toMatchObject({ kind: 'substantive' });
      // A higher sum is not what was approved.
      await offer(work, reference, { amount: '30' });
      expect(Object.values(await send(work, 'zhou', reference, 'promise', substantive)).join()).toContain(
        'once it is approved',
      );

      // What sounds like a promise in the thread is offered to be logged: once, to its author, never nagging.
      const { ts } = deeds.cardOf(work, 'fresh-food', reference);
      const said = {
        zhou: [
          'I told her we will refund the milk.',
          'That sounds like a promise to the customer. Shall it be logged, so that it is not forgotten?',
        ],
        chen: ['这件事一定赔，三天内答复。', '这句话像是对顾客的承诺。要登记下来吗？'],
        li: ['We have the milk here.', undefined],
      } as const;
      for (const [who, [line, offered]] of Object.entries(said)) {
        const before = work.slack.as(who).ephemerals('fresh-food').length;
        await work.slack.as(who).say('fresh-food', line, { thread: ts });
        await work.wait(6 * hours);
        const told = work.slack.as(who).ephemerals('fresh-food').slice(before);
        expect(told).toHaveLength(offered === undefined ? 0 : 1);
        if (offered !== undefined) expect(told[0]?.text).toContain(offered);
      }
      expect(work.slack.as('sun').ephemerals('fresh-food')).toEqual([]);
    },
  );

  rule('The share of promises kept is a figure.', async (work) => {
    const reference = await handled(work);
    const promise = (text: string) =>
      send(work, 'zhou', reference, 'promise', {
        kind: 'procedural',
        text,
        date: '2026-11-18',
        time: '15:00',
      });
    const keep = async () => {
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      await deeds.send(work, zhou, 'keep_promise', {});
      await zhou.closeView({ all: true });
    };
    for (const text of ['We call.', 'We write.', 'We come.', 'We look into it.']) await promise(text);
    await keep();
    await work.waitUntil('2026-11-18T15:01:00+08:00');
    await work.wait(1 * hours);
    await keep();
    // One kept in time, one late, two not at all.
    expect(await handling.ask(work, 'zhao', '/complaint digest 2026-W47')).toContain(
      '*Promises kept*\n25% (1 of 4)',
    );
  });

  rule(
    'Contacts (call, visit, message…) are logged; the complainant hears at the agreed cadence.',
    async (work) => {
      const reference = await handled(work);
      const updates = async () =>
        (await deeds.caseOf(work, reference)).deadlines.filter(({ clock }) => clock === 'update');
      // Every second working day: Wednesday at ten.
      const wednesday = Date.parse('2026-11-18T10:00:00+08:00');
      expect(await updates()).toMatchObject([{ dueAt: wednesday, metAt: null }]);

      await work.wait(1 * hours);
      for (const how of means) {
        for (const direction of directions) {
          const values = { means: how, direction, reached: 'no', summary: `${how} ${direction}` };
          expect(await send(work, 'tang', reference, 'contact', values)).toEqual({});
        }
      }
      expect(
        (await deeds.caseOf(work, reference)).contacts.map((each) => [
          each.means,
          each.direction,
          each.reached,
          each.contactedBy,
        ]),
      ).toEqual(
        // Whoever got in touch with us was reached.
        means.flatMap((how) =>
          directions.map((direction) => [how, direction, direction === 'from-complainant', 'tang']),
        ),
      );
      const seen = await read(work, 'wang', reference);
      for (const name of ['Visit', 'Message', 'E-mail', 'Letter', 'At the counter'])
        expect(seen).toContain(`· ${name}, not reached: `);
      expect(thread(work, reference).at(-1)).toContain('Tang Min 唐敏');
      // Neither an attempt in vain nor what they told us is an update to them.
      await send(work, 'tang', reference, 'contact', {
        means: 'call',
        direction: 'from-complainant',
        summary: 'Asks how it stands.',
      });
      expect(await updates()).toMatchObject([{ dueAt: wednesday, metAt: null }]);

      // Whoever heard from us is up to date, and the next update counts from there.
      await send(work, 'zhou', reference, 'contact', {
        means: 'call',
        direction: 'to-complainant',
        summary: 'We are still looking.',
      });
      expect(await updates()).toMatchObject([
        { metAt: work.now() },
        { startedAt: work.now(), dueAt: wednesday + 1 * hours, metAt: null },
      ]);
      await work.waitUntil('2026-11-18T10:30:00+08:00');
      expect(handling.directs(work, 'zhou').join('\n')).toContain('progress update');
      await work.waitUntil('2026-11-18T11:01:00+08:00');
      expect((await updates()).at(-1)).toMatchObject({
        breachedAt: wednesday + 1 * hours,
        breachedBy: 'zhou',
      });
    },
  );

  rule(
    'The response cannot be marked given while a point is unanswered or an approval is missing.',
    async (work) => {
      const reference = await handled(work, { ...deeds.spoiledMilk, points: 'Sour milk\nNo apology' });
      const refusedWith = async (said: string) => {
        expect(await tryAnyway(work, 'zhou', reference, 'response')).toBe(said);
        expect((await deeds.complaintOf(work, reference)).respondedAt).toBeNull();
      };
      await refusedWith('Points 1 and 2 have no finding yet. Record them first, then the answer.');
      await send(work, 'zhou', reference, 'finding', { ...deeds.upheld, point: '2' });
      await refusedWith('Point 1 has no finding yet. Record it first, then the answer.');
      await send(work, 'zhou', reference, 'finding', { ...deeds.upheld, point: '1' });
      await offer(work, reference, { amount: '18.80' });
      const missing = 'What is offered has not been approved yet. Wang Fang 王芳 can approve it.';
      await refusedWith(missing);
      const request = deeds.approvalRequest(work, 'wang', reference);
      await deeds.send(work, work.slack.as('wang'), 'decline', { reason: 'Too much.' }, request);
      await refusedWith('What is offered was not approved. Please make another offer first.');
      await offer(work, reference, { amount: '10' });
      await deeds.approve(work, 'wang', reference);

      // The form was open already when the customer turned the offer down and Li made another.
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      await handling.open(work, zhou, 'modal', 'response');
      await zhou.fill('text', 'You get your money back.');
      await send(work, 'wang', reference, 'choice', { option: 'none', words: 'Too little.' });
      await offer(work, reference, { amount: '30' }, 'li');
      await zhou.submit();
      expect(Object.values(zhou.errors())).toEqual([missing]);
      await deeds.approve(work, 'wang', reference);
      await zhou.submit();
      await work.settle();
      expect(await deeds.caseOf(work, reference)).toMatchObject({
        complaint: { respondedAt: work.now() },
        responses: [{ text: 'You get your money back.', givenBy: 'zhou' }],
      });
    },
  );

  rule(
    'The response is composed from points, findings, reasons, remedy, open actions and the next recourse.',
    async (work) => {
      const reference = await handled(work, {
        ...deeds.spoiledMilk,
        complainantName: 'Ms Zhang',
        points: 'Sour milk\nNo apology',
      });
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      expect(buttonsOf(zhou.view())).not.toContain('Compose answer');
      await deeds.send(work, zhou, 'finding', { ...deeds.upheld, point: '1' });
      await deeds.send(work, zhou, 'finding', {
        ...deeds.upheld,
        point: '2',
        outcome: 'partly',
        cause: 'attitude',
        facts: 'The till was alone.',
        responsibility: 'The shift lead.',
      });
      await deeds.send(work, zhou, 'remedy', { kind: 'refund', amount: '18.80', bearer: 'company' });
      expect(buttonsOf(zhou.view())).not.toContain('Compose answer');
      await deeds.approve(work, 'wang', reference);
      await deeds.send(work, zhou, 'promise', { text: 'We send the new milk', date: '2026-11-20' });
      await handling.open(work, zhou, 'modal', 'compose');
      const inOrder = (text: string, parts: string[]) => {
        const places = parts.map((part) => text.indexOf(part));
        expect(parts.filter((_, index) => places[index] === -1)).toEqual([]);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      };
      inOrder(handling.begunWith(zhou, 'text'), [
        'Dear Ms Zhang',
        reference,
        '1. You told us: Sour milk',
        'What we found: you are right. The cold shelf had been off over night.',
        'Why it happened: Alertness. Our own: nobody looked at the thermometer.',
        '2. You told us: No apology',
        'What we found: you are right in part. The till was alone.',
        'Why it happened: Attitude. The shift lead.',
        'What we do for you:',
        'Refund · ¥18.8',
        'What happens next:',
        'We send the new milk (by Fri',
        'will call you',
        'Somebody else will look at it again',
        '30 days',
        'Green Basket',
      ]);
      for (const [language, parts] of Object.entries({
        'zh-Hans': [
          'Ms Zhang，您好',
          '您反映：Sour milk',
          '您反映的情况属实',
          '原因：警觉性不够',
          '我们的处理',
          '退款',
          '接下来',
          '30 天',
        ],
        'zh-Hant': [
          'Ms Zhang，您好',
          '您反映：Sour milk',
          '您反映的情況屬實',
          '原因：警覺性不足',
          '退款',
          '30 天',
        ],
      })) {
        await deeds.grow(work, zhou, () => zhou.choose('compose_language.v1', language));
        inOrder(handling.begunWith(zhou, 'text'), parts);
      }

      // Kept as versions; handed out as text to copy and as a file; ready where the answer is recorded.
      await zhou.fill('text', '張女士，您好：牛奶已備妥。');
      await zhou.submit();
      await work.settle();
      const [copy, file] = zhou.dms().slice(-2);
      expect(wordsOf(copy)).toContain('張女士，您好：牛奶已備妥。');
      expect(await fileIn(work, file)).toEqual([`${reference}-1.txt`, '張女士，您好：牛奶已備妥。']);
      await deeds.send(work, zhou, 'compose', { text: '張女士，您好：牛奶今天送到。' });
      const { compositions } = await deeds.caseOf(work, reference);
      expect(compositions.map(({ version, language, text }) => [version, language, text])).toEqual([
        [1, 'zh-Hant', '張女士，您好：牛奶已備妥。'],
        [2, 'zh-Hant', '張女士，您好：牛奶今天送到。'],
      ]);
      await handling.open(work, zhou, 'modal', 'response');
      expect(handling.begunWith(zhou, 'text')).toBe('張女士，您好：牛奶今天送到。');
      await zhou.closeView();

      // What it rests on is gone: nothing is composed with a gap, and the way to close it is said.
      await send(work, 'wang', reference, 'choice', { option: 'none', words: 'Too little.' });
      await offer(work, reference, { amount: '30' }, 'li');
      await handling.open(work, zhou, 'modal', 'compose');
      expect(deeds.seenBy(zhou)).toBe(
        'What is offered has not been approved yet. Wang Fang 王芳 can approve it.',
      );
      expect((await deeds.caseOf(work, reference)).compositions).toHaveLength(2);
      await zhou.closeView({ all: true });

      // However long it is, nobody gets a letter that breaks off.
      const long = await handled(work, { ...deeds.spoiledMilk, points: 'The milk\nThe bread\nThe queue' });
      const facts = (point: string) => `${`This is about ${point}. `.repeat(100)}So far ${point}.`;
      for (const point of ['1', '2', '3']) {
        await send(work, 'zhou', long, 'finding', { ...deeds.upheld, point, facts: facts(point) });
      }
      const writer = await deeds.openByReference(work, 'zhou', long);
      await handling.open(work, writer, 'modal', 'compose');
      expect(inputsOf(writer.view())).toEqual([
        "The customer's language",
        'Answer',
        'Answer (2)',
        'Answer (3)',
      ]);
      await writer.submit();
      await work.settle();
      const whole = [
        facts('1'),
        '2. You told us: The bread',
        facts('2'),
        facts('3'),
        'With kind regards\nGreen Basket',
      ];
      inOrder((await deeds.caseOf(work, long)).compositions.at(-1)?.text ?? '', whole);
      const [pasted, attached] = writer.dms().slice(-2);
      for (const part of ['So far 1.', 'So far 3.', 'Green Basket'])
        expect(JSON.stringify(pasted?.blocks)).toContain(part);
      inOrder((await fileIn(work, attached))[1], whole);
      await handling.open(work, writer, 'modal', 'response');
      await writer.submit();
      await work.settle();
      inOrder((await deeds.caseOf(work, long)).responses[0]?.text ?? '', whole);
    },
  );
});
