import { expect } from 'vitest';
import { isRunning } from '../../src/domain/clocks/deadline.ts';
import { languages } from '../../src/domain/facts/organisation.ts';
import { importOrganisation } from '../../src/operations/people/import-organisation.ts';
import type { Member, Message } from '../../src/practice/local-slack/local-slack.ts';
import { wordingFor } from '../../src/wording/wording.ts';
import * as deeds from '../end-to-end/deeds.ts';
import { tryAnyway } from '../end-to-end/forge.ts';
import { buttonsOf, linesOf, wordsOf } from '../end-to-end/reading.ts';
import { days, hours, minutes, type Workplace } from '../end-to-end/workplace.ts';
import { chapter } from './chapter.ts';

const english = wordingFor('en');
const illness = { narrative: 'Zhang San felt ill after the fish.', category: 'illness' };
/** Major by its amount, of a kind that has no playbook. */
const serious = { ...deeds.spoiledMilk, soughtAmount: '2000.01' };

chapter('2. Routing and grading', (rule) => {
  rule(
    "Category → department → that department's channel: one card (kept up to date in place) and one thread.",
    async (work) => {
      for (const { id, department } of work.organisation.categories) {
        const { channel = '' } = work.organisation.departments.find((each) => each.id === department) ?? {};
        const reference = await deeds.file(work, 'tang', { narrative: 'Something is wrong.', category: id });
        expect(departmentsWith(work, reference), id).toEqual([channel]);
        expect(topLevel(work, channel, reference)).toHaveLength(1);
      }
      // In place: what happens changes the one card and adds lines below it, never a second card.
      const reference = await deeds.file(work, 'tang');
      const { ts } = deeds.cardOf(work, 'fresh-food', reference);
      const shown = () => wordsOf(deeds.cardOf(work, 'fresh-food', reference));
      const steps: [() => Promise<void>, string][] = [
        [() => deeds.claim(work, 'zhou', 'fresh-food', reference), 'Zhou Ling'],
        [() => sendForm(work, 'wang', reference, 'raise', { reason: 'A child drank it.' }), '*Major*'],
        [() => sendForm(work, 'wang', reference, 'lower', { reason: 'It did not.' }), 'Being handled'],
        [() => deeds.answer(work, 'zhou', reference), 'Answered'],
        [() => deeds.callBack(work, 'wang', reference), 'Called back'],
        [() => deeds.close(work, 'zhou', reference), 'Closed'],
      ];
      for (const [step, says] of steps) {
        const before = shown();
        const lines = deeds.threadOf(work, 'fresh-food', reference).length;
        await step();
        expect(deeds.cardOf(work, 'fresh-food', reference).ts).toBe(ts);
        expect(shown()).toContain(says);
        expect(shown()).not.toBe(before);
        expect(deeds.threadOf(work, 'fresh-food', reference).length).toBeGreaterThan(lines);
        expect(topLevel(work, 'fresh-food', reference)).toHaveLength(1);
      }
    },
  );

  rule(
    'In a private channel the card shows the narrative with personal data masked, in a public one only reference, category, severity, owner and deadlines; “Open case” shows the rest to those allowed.',
    async (work) => {
      const tang = work.slack.as('tang');
      const told = {
        narrative:
          'Lily Wang (138-0013-8000, lily@example.com) says the salad was sour. Call 86 139 1111 2222.',
        complainantName: 'Lily Wang',
        complainantContact: '138-0013-8000',
        product: 'Salad, ask Lily Wang',
        place: 'Aisle 4',
        receipt: 'A-1177',
        soughtKind: 'refund',
        soughtAmount: '20',
        flags: ['abusive'],
      };
      const files = [await tang.upload('salad.jpg', 'bytes')];
      // A private channel: the story, without anybody to be recognised.
      const inside = await deeds.file(work, 'tang', { ...told, category: 'cooked-food' });
      const card = wordsOf(deeds.cardOf(work, 'deli', inside));
      expect(card).toContain('says the salad was sour. Call');
      expect(card).toContain('▇▇▇');
      expect(card).not.toMatch(/Lily|138-0013|example\.com|139 1111/u);

      // A channel that everybody can read: a line for each thing that it may show, at every stage.
      const reference = await deeds.file(work, 'tang', { ...told, category: 'quality', files });
      const may = [
        new RegExp(`^\\*${reference}\\* {2}· {2}Damaged or spoiled goods(?: {2}· {2}\\*Major\\*)?$`, 'u'),
        /^\*Owner\*\n[^|]+(?: \| \*(?:To be claimed by|Due: [^*]+|Overdue: [^*]+|[^*]+ overdue)\*\n<!date[^>]+>)*$/u,
        new RegExp(
          `^(?:(?:${[english.messages.card.nothingDue, english.messages.card.sealed, english.grading.orDesk, english.grading.deskDecides].map(escaped).join('|')})(?: \\| )?)+$`,
          'u',
        ),
        /^(?:\[[^\]]+\] ?)+$/u,
      ];
      const open = () => deeds.cardOf(work, 'fresh-food', reference);
      const onlyTheBasics = () => {
        const lines = linesOf(open().blocks);
        for (const line of lines)
          expect(
            may.filter((each) => each.test(line)),
            line,
          ).toHaveLength(1);
        const all = `${open().text}\n${lines.join('\n')}`;
        expect(all).not.toMatch(/Lily|salad|Salad|138|139|A-1177|Aisle|Refund|Tang Min|Deli|20\.00|abusive/u);
        return all;
      };
      expect(onlyTheBasics()).toContain('*To be claimed by*');
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      expect(onlyTheBasics()).toContain('Zhou Ling');
      await sendForm(work, 'zhou', reference, 'cooperate', {
        department: 'deli',
        task: 'Look at the salad.',
      });
      onlyTheBasics();
      await sendForm(work, 'hu', reference, 'raise', { reason: 'Lily is pregnant.' });
      expect(onlyTheBasics()).toContain('*Major*');
      await work.wait(2 * days);
      expect(onlyTheBasics()).toContain('Overdue');

      // The rest is in the case, for those allowed: it opens from the same card.
      for (const who of ['tang', 'zhou', 'li', 'sun', 'wang', 'qian', 'zhao', 'wu', 'huang']) {
        const person = await deeds.openCase(work, who, open());
        for (const part of [told.narrative, told.complainantContact, told.place, told.receipt, 'salad.jpg']) {
          expect(deeds.seenBy(person), who).toContain(part);
        }
        await person.press('modal', 'send_file.v1');
        await work.slack.until(() => person.view()?.callback_id === 'notice.v1');
        await person.closeView({ all: true });
        await work.settle();
        expect(copiesOf(person), who).toHaveLength(1);
      }
      for (const who of ['deng', 'gao', 'luo']) {
        const person = work.slack.as(who);
        await person.press(open(), 'open_case.v1');
        const refusal = await work.slack.until(() => person.ephemerals('fresh-food').at(-1));
        expect(refusal.text).toContain('Wang Fang');
        expect(person.view()).toBeUndefined();
        expect(copiesOf(person)).toEqual([]);
      }
      // The subject is never allowed, whatever they still have open: not the case, not its file, nor a copy of it.
      const chen = await deeds.openCase(work, 'chen', open());
      await chen.press('modal', 'send_file.v1');
      await work.slack.until(() => chen.view()?.callback_id === 'notice.v1');
      await chen.closeView();
      await work.settle();
      expect(copiesOf(chen)).toHaveLength(1);
      await nameSubject(work, 'wang', reference, 'chen');
      expect(copiesOf(chen)).toEqual([]);
      await chen.press('modal', 'send_file.v1');
      await work.slack.until(() => chen.view()?.callback_id === 'notice.v1');
      expect(deeds.seenBy(chen)).toMatch(/这件投诉提到了您/u);
      await work.settle();
      expect(copiesOf(chen)).toEqual([]);
      await chen.closeView({ all: true });
      await chen.command('general', `/complaint open ${reference}`);
      await work.settle();
      expect(chen.view()).toBeUndefined();
    },
    { open: ['C0FRESH'] },
  );

  rule(
    "A complaint whose subject can read the department's channel is posted only in the organisation's private restricted channel.",
    async (work) => {
      work.slack.invite('fresh-food', 'luo');
      const members = async () =>
        (await work.redress.context.store.channel(work.slack.teamId, 'C0FRESH'))?.members;
      await expect.poll(members).toContain('U0LUO');
      const cases: [category: string, subject: string, channels: string[]][] = [
        // Of the department; of another one but in the channel; without an account; anybody, where it is open.
        ['quality', 'chen', ['C0PRIV']],
        ['quality', 'luo', ['C0PRIV']],
        ['service', 'till-3', ['C0PRIV']],
        ['cooked-food', 'luo', ['C0PRIV']],
        // Who reads neither stays out anyway; who reads both leaves no channel at all.
        ['warranty', 'chen', ['C0ELEC']],
        ['quality', 'li', []],
      ];
      for (const [category, subject, channels] of cases) {
        const reference = await deeds.file(work, 'tang', {
          narrative: 'A colleague was rude.',
          category,
          subject,
        });
        expect(channelsWith(work, reference), `${category} about ${subject}`).toEqual(channels);
        const { restricted, channel } = await deeds.complaintOf(work, reference);
        expect([restricted, channel]).toEqual([channels[0] !== 'C0ELEC', channels[0] ?? null]);
        // Whatever comes later goes nowhere else either.
        await sendForm(work, 'okafor', reference, 'raise', { reason: 'It is worse than it seemed.' });
        await work.wait(hours);
        const [leadership, ...elsewhere] = ['C0LEAD', ...everyChannel(work).filter((id) => id !== 'C0LEAD')];
        expect(elsewhere.filter((id) => isIn(work, id, reference))).toEqual(channels);
        expect(textIn(work, leadership ?? '')).not.toContain('A colleague was rude.');
        const told = work.slack.as(subject === 'till-3' ? 'wu' : subject).dms();
        expect(told.filter((each) => wordsOf(each).includes(reference) && subject !== 'till-3')).toEqual([]);
      }
      expect(await work.redress.context.store.channel(work.slack.teamId, 'C0PRIV')).toMatchObject({
        private: true,
      });
      // Who comes to read the channel later finds it gone from there.
      const reference = await deeds.file(work, 'tang', {
        narrative: 'A colleague was rude.',
        category: 'warranty',
        subject: 'sun',
      });
      expect(channelsWith(work, reference)).toEqual(['C0ELEC']);
      work.slack.invite('small-appliances', 'sun');
      await work.slack.until(() => textIn(work, 'C0ELEC').includes(english.grading.leftBehind(reference)));
      await work.settle();
      expect(wordsOf(deeds.cardOf(work, 'restricted', reference))).toContain('A colleague was rude.');
      const seen = work.slack.as('sun').messages('small-appliances');
      expect(seen.map(wordsOf).filter((words) => words.includes(reference))).toEqual([
        english.grading.leftBehind(reference),
      ]);
    },
    { open: ['C0DELI'] },
  );

  rule(
    'A complaint whose subject is named later moves to the restricted channel, and leaves a bare reference behind.',
    async (work) => {
      const reference = await deeds.file(work, 'tang');
      await deeds.claim(work, 'li', 'fresh-food', reference);
      await sendForm(work, 'li', reference, 'raise', { reason: 'He shouted at a child.' });
      const old = deeds.cardOf(work, 'fresh-food', reference);
      expect(deeds.threadOf(work, 'fresh-food', reference).length).toBeGreaterThan(1);
      await nameSubject(work, 'li', reference, 'chen');
      // There: nothing but the reference, no button, and nothing that Redress said below it.
      const left = work.slack.messages('fresh-food').find(({ ts }) => ts === old.ts);
      expect(left?.text).toBe(english.grading.leftBehind(reference));
      expect(wordsOf(left)).toBe(english.grading.leftBehind(reference));
      expect(buttonsOf(left)).toEqual([]);
      expect(work.slack.thread('fresh-food', old.ts).slice(1)).toEqual([]);
      // Here: the card with all it has, and from now on every line.
      const card = deeds.cardOf(work, 'restricted', reference);
      expect(wordsOf(card)).toContain('The milk was sour');
      expect(wordsOf(card)).toContain('Li Qiang');
      await sendForm(work, 'wang', reference, 'lower', { reason: 'He only spoke loudly.' });
      expect(deeds.threadOf(work, 'restricted', reference).map(({ text }) => text)).toEqual([
        english.grading.movedHere,
        expect.stringContaining('graded this as ordinary'),
      ]);
      expect(work.slack.thread('fresh-food', old.ts)).toHaveLength(1);
      // Who reads neither channel is named: it stays where it is, and they keep nothing that they were told.
      const other = await claimed(work);
      await sendForm(work, 'zhou', other, 'transfer', { to: 'deli', reason: 'Lin sold it.' });
      await decline(work, other, 'I did not.');
      expect(toldOf(work, other)('lin')).toContain('Lin sold it.');
      await nameSubject(work, 'wang', other, 'lin');
      expect(toldOf(work, other)('lin')).toBe('');
      // It never moves back, and a reply below the bare reference is not part of it.
      await work.slack.as('zhou').say('fresh-food', 'What is this about?', { thread: old.ts });
      await work.settle();
      const { workspace, id } = await deeds.complaintOf(work, reference);
      expect(await work.redress.context.store.notes(workspace, id)).toEqual([]);
    },
  );

  rule(
    'Major complaints also go, in parallel, to the department head, the executive and the leadership channel, and get an independent investigator from audit (稽核考核部).',
    async (work) => {
      const auditors = work.organisation.audit.people;
      const ways: Record<string, Record<string, string | string[]>> = {
        category: illness,
        amount: serious,
        injury: { ...deeds.spoiledMilk, flags: ['injury'] },
        vulnerable: { ...deeds.spoiledMilk, flags: ['vulnerable'] },
        media: { ...deeds.spoiledMilk, flags: ['media'] },
        regulator: { ...deeds.spoiledMilk, flags: ['regulator'] },
        'by hand': { ...deeds.spoiledMilk, severity: 'major' },
      };
      const chosen = new Set<string>();
      for (const [way, values] of Object.entries(ways)) {
        const reference = await deeds.file(work, 'tang', values);
        const { investigator, severity } = await deeds.complaintOf(work, reference);
        expect(severity, way).toBe('major');
        expect(auditors).toContain(investigator);
        chosen.add(investigator ?? '');
        // No minute has passed: it went to all of them beside the department.
        const told = toldOf(work, reference);
        expect(told('li')).toContain(`Major complaint ${reference}`);
        expect(told('zhao')).toContain(`Major complaint ${reference}`);
        expect(told(investigator ?? '')).toContain(english.grading.investigate);
        for (const other of auditors.filter((each) => each !== investigator)) expect(told(other)).toBe('');
        const [report] = topLevel(work, 'leadership', reference);
        expect(wordsOf(report)).toContain('Fresh food');
        expect(wordsOf(report)).not.toMatch(/Zhang San|milk|fish/u);
        deeds.cardOf(work, 'fresh-food', reference);
      }
      // The auditors take turns, and none of them looks into a complaint about themselves.
      expect([...chosen].sort()).toEqual([...auditors].sort());
      for (const subject of auditors) {
        const reference = await deeds.file(work, 'tang', { ...illness, subject });
        const { investigator } = await deeds.complaintOf(work, reference);
        expect(investigator).toBe(auditors.find((each) => each !== subject));
        expect(toldOf(work, reference)(subject)).toBe('');
      }
      // One that becomes major later is told in the same way, an ordinary one not at all.
      const ordinary = await deeds.file(work, 'tang');
      for (const who of ['li', 'zhao', ...auditors])
        expect(toldOf(work, ordinary)(who)).not.toContain('Major');
      expect(topLevel(work, 'leadership', ordinary)).toEqual([]);
      expect((await deeds.complaintOf(work, ordinary)).investigator).toBeNull();
      await sendForm(work, 'sun', ordinary, 'raise', { reason: 'A child drank it.' });
      for (const who of ['li', 'zhao']) expect(toldOf(work, ordinary)(who)).toContain('Major');
      expect(topLevel(work, 'leadership', ordinary)).toHaveLength(1);
      expect(auditors).toContain((await deeds.complaintOf(work, ordinary)).investigator);
    },
  );

  rule("The finding of a major complaint needs the head's and the auditor's signature.", async (work) => {
    for (const order of [
      ['head', 'audit'],
      ['audit', 'head'],
    ] as const) {
      const reference = await found(work, serious);
      const { investigator } = await deeds.complaintOf(work, reference);
      const signers = { head: 'li', audit: investigator ?? '' };
      expect(await mayAnswer(work, reference)).toMatch(/countersigned for the department and for audit/u);
      await sign(work, signers[order[0]], reference);
      const missing = order[1] === 'head' ? /for the department/u : /for audit/u;
      expect(await mayAnswer(work, reference)).toMatch(missing);
      await sign(work, signers[order[1]], reference);
      expect(await mayAnswer(work, reference)).toBe('yes');
      const { signatures } = await deeds.caseOf(work, reference);
      expect(signatures.map(({ signedAs, signedBy }) => [signedAs, signedBy])).toEqual(
        order.map((as) => [as, signers[as]]),
      );
      // Signed is what was read: another finding needs both of them again.
      await sendForm(work, 'zhou', reference, 'finding', { ...deeds.upheld, facts: 'Off for two nights.' });
      expect(await mayAnswer(work, reference)).toMatch(/countersigned for the department and for audit/u);
    }
    // The owner does not sign their own finding, and nobody else signs in their place.
    const reference = await found(work, serious);
    for (const who of ['zhou', 'chen', 'wang', 'sun']) {
      const person = await deeds.openByReference(work, who, reference);
      await expect(person.press('modal', 'sign.v1', { confirm: true })).rejects.toThrow('control_not_found');
      await person.closeView({ all: true });
    }
    // An ordinary one needs no signature.
    expect(await mayAnswer(work, await found(work, deeds.spoiledMilk))).toBe('yes');
  });

  rule('Grade can be raised by anyone, lowered only by the desk with a reason.', async (work) => {
    const everyone = ['tang', 'sun', 'zhou', 'li', 'hu', 'okafor', 'zhao', 'wu'];
    const desk = work.organisation.desk.people;
    for (const who of everyone) {
      const reference = await deeds.file(work, 'tang');
      const person = await deeds.openByReference(work, who, reference);
      await deeds.send(work, person, 'raise', { reason: 'A child drank it.' });
      expect(await deeds.complaintOf(work, reference), who).toMatchObject({ severity: 'major' });
      expect(deeds.threadOf(work, 'fresh-food', reference).at(-1)?.text).toContain('A child drank it.');
      await person.closeView({ all: true });

      const again = await deeds.openByReference(work, who, reference);
      if (desk.includes(who)) {
        const { title } = await refusedReason(work, again, 'lower');
        expect(title).toBeDefined();
        expect(await deeds.complaintOf(work, reference)).toMatchObject({ severity: 'major' });
        await again.submit({ reason: 'It was the sun, not the milk.' });
        await work.settle();
        expect(await deeds.complaintOf(work, reference)).toMatchObject({ severity: 'ordinary' });
        expect(deeds.threadOf(work, 'fresh-food', reference).at(-1)?.text).toContain('It was the sun');
      } else {
        await expect(again.press('modal', 'lower.v1')).rejects.toThrow('control_not_found');
      }
      await again.closeView({ all: true });
    }
    // Whoever had it offered once and is of the desk no more is refused, and reads who may.
    const reference = await deeds.file(work, 'tang', serious);
    const hu = await deeds.openByReference(work, 'hu', reference);
    await leaveDesk(work, 'hu');
    await hu.press('modal', 'lower.v1');
    await work.slack.until(() => hu.view()?.callback_id === 'notice.v1');
    expect(deeds.seenBy(hu)).toContain('Wang Fang');
    expect(await deeds.complaintOf(work, reference)).toMatchObject({ severity: 'major' });
  });

  rule(
    'Transfer: with a reason; the sending department stays responsible until the other accepts.',
    async (work) => {
      const reference = await claimed(work);
      const before = await deeds.caseOf(work, reference);
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      await refusedReason(work, zhou, 'transfer', { to: 'deli' });
      await zhou.submit({ reason: 'It is the baked cheese.' });
      await work.settle();
      await zhou.closeView({ all: true });
      // Asked, and still responsible: owner, department, card and clocks are as they were.
      const asked = await deeds.caseOf(work, reference);
      expect(asked.complaint).toMatchObject({ department: 'fresh', owner: 'zhou', channel: 'C0FRESH' });
      expect(running(asked)).toEqual(running(before));
      expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toContain(
        'Asked of Deli and bakery; Fresh food stays responsible until it accepts.',
      );
      expect(deeds.threadOf(work, 'fresh-food', reference).at(-1)?.text).toContain('It is the baked cheese.');
      expect(toldOf(work, reference)('lin')).toContain('It is the baked cheese.');
      // What lapses meanwhile is the sender's.
      await work.wait(2 * days);
      const lapsed = (await deeds.caseOf(work, reference)).deadlines.filter(
        ({ breachedAt }) => breachedAt !== null,
      );
      expect(lapsed.length).toBeGreaterThan(0);
      for (const { breachedIn } of lapsed) expect(breachedIn).toBe('fresh');
      // Only the other department may accept; then it is theirs, and the answer is due when it always was.
      const [request] = work.slack.messages('deli').filter((each) => wordsOf(each).includes(reference));
      await work.slack.as('hu').press(request!, 'accept_transfer.v1');
      await work.settle();
      expect(work.slack.as('hu').ephemerals('deli')).toHaveLength(1);
      expect((await deeds.complaintOf(work, reference)).department).toBe('fresh');
      await work.slack.as('huang').press(request!, 'accept_transfer.v1');
      await work.settle();
      const after = await deeds.caseOf(work, reference);
      expect(after.complaint).toMatchObject({ department: 'deli', owner: null, channel: 'C0DELI' });
      const response = ({ deadlines }: typeof after) => deadlines.find(({ clock }) => clock === 'response');
      expect(response(after)).toMatchObject({ dueAt: response(before)?.dueAt });
      expect(deeds.cardsOf(work, 'fresh-food', reference)).toEqual([]);
      deeds.cardOf(work, 'deli', reference);

      // Declined, with a reason as well, it stays where it was.
      const second = await claimed(work);
      await sendForm(work, 'zhou', second, 'transfer', { to: 'deli', reason: 'Not ours.' });
      await decline(work, second, 'We do not sell milk.');
      expect(await deeds.complaintOf(work, second)).toMatchObject({ department: 'fresh', owner: 'zhou' });
      expect(deeds.threadOf(work, 'fresh-food', second).at(-1)?.text).toContain('We do not sell milk.');
    },
  );

  rule(
    'A second transfer freezes transfers and opens a hearing: each side states its case once, the desk rules within a deadline, and the ruling is offered as a routing precedent.',
    async (work) => {
      const reference = await claimed(work);
      await sendForm(work, 'zhou', reference, 'transfer', { to: 'deli', reason: 'Not ours.' });
      await decline(work, reference, 'Not ours either.');
      await sendForm(work, 'zhou', reference, 'transfer', { to: 'deli', reason: 'It is.' });
      const opened = await deeds.caseOf(work, reference);
      expect(opened.hearings).toHaveLength(1);
      expect(opened.complaint.department).toBe('fresh');
      // Frozen: no further transfer, and no other way round.
      for (const who of ['zhou', 'wang']) {
        const person = await deeds.openByReference(work, who, reference);
        await expect(person.press('modal', 'transfer.v1')).rejects.toThrow('control_not_found');
        await person.closeView({ all: true });
      }
      const wang = await deeds.openByReference(work, 'wang', reference);
      await deeds.send(work, wang, 'amend', { reason: 'Round the hearing.', category: 'cooked-food' });
      expect(Object.values(wang.errors())).toHaveLength(1);
      await wang.closeView({ all: true });
      // Each side once.
      for (const [who, text] of [
        ['zhou', 'It stood on the deli counter.'],
        ['huang', 'Milk is fresh food.'],
      ] as const) {
        await sendForm(work, who, reference, 'state', { text });
        const again = await deeds.openByReference(work, who, reference);
        await expect(again.press('modal', 'state.v1')).rejects.toThrow('control_not_found');
        await again.closeView({ all: true });
      }
      const { statements } = await deeds.caseOf(work, reference);
      expect(statements.map(({ department }) => department).sort()).toEqual(['deli', 'fresh']);
      // The desk alone, having read both; by a deadline that goes up its line when it lapses.
      for (const who of ['zhou', 'huang', 'li', 'okafor']) {
        const person = await deeds.openByReference(work, who, reference);
        await expect(person.press('modal', 'rule.v1')).rejects.toThrow('control_not_found');
        await person.closeView({ all: true });
      }
      const hearing = async () =>
        (await deeds.caseOf(work, reference)).deadlines.find(({ clock }) => clock === 'hearing');
      expect(await hearing()).toMatchObject({ metAt: null, breachedAt: null });
      await work.waitUntil(new Date(((await hearing())?.dueAt ?? 0) + minutes).toISOString());
      expect(await hearing()).toMatchObject({ breachedBy: 'wang' });
      expect((await deeds.caseOf(work, reference)).escalations.some(({ clock }) => clock === 'hearing')).toBe(
        true,
      );
      const judge = await deeds.openByReference(work, 'wang', reference);
      for (const text of ['It stood on the deli counter.', 'Milk is fresh food.']) {
        expect(deeds.seenBy(judge)).toContain(text);
      }
      await deeds.send(work, judge, 'rule', { department: 'deli', reasons: 'Who sells it answers for it.' });
      await judge.closeView({ all: true });
      expect(await deeds.complaintOf(work, reference)).toMatchObject({ department: 'deli', owner: null });
      expect((await hearing())?.metAt).toBe(work.now());
      // Offered, not applied, when a like complaint is filed: to whoever files it and to whoever handles it.
      const tang = await deeds.openForm(work, 'tang');
      await deeds.fillIn(work, tang, { narrative: 'The milk was sour, bought today.', category: 'quality' });
      await tang.submit();
      const offer = english.routing.precedent(reference, 'Deli and bakery');
      expect(deeds.seenBy(tang)).toContain(offer);
      const next = deeds.referenceIn(deeds.seenBy(tang));
      await tang.closeView({ all: true });
      await work.settle();
      expect((await deeds.complaintOf(work, next)).department).toBe('fresh');
      expect(deeds.threadOf(work, 'fresh-food', next).map(({ text }) => text)).toContain(offer);
      const owner = await deeds.openByReference(work, 'li', next);
      expect(deeds.seenBy(owner)).toContain('Who sells it answers for it.');
    },
  );

  rule(
    'A lead department may add cooperating departments; the first stays responsible (首接负责).',
    async (work) => {
      const reference = await claimed(work);
      const before = running(await deeds.caseOf(work, reference));
      for (const [department, channel, who] of [
        ['deli', 'deli', 'huang'],
        ['delivery', 'delivery', 'luo'],
      ] as const) {
        // Before, they know nothing of it; only the owner of the lead department may ask them.
        const person = work.slack.as(who);
        await person.command('general', `/complaint open ${reference}`);
        await work.settle();
        expect(person.view()).toBeUndefined();
        for (const other of ['sun', 'hu']) {
          const outsider = await deeds.openByReference(work, other, reference);
          await expect(outsider.press('modal', 'cooperate.v1')).rejects.toThrow('control_not_found');
          await outsider.closeView({ all: true });
        }
        await sendForm(work, 'zhou', reference, 'cooperate', {
          department,
          task: 'Please check your fridge.',
        });
        const [request] = work.slack.messages(channel).filter((each) => wordsOf(each).includes(reference));
        const helper = await deeds.openCase(work, who, request!);
        expect(deeds.seenBy(helper)).toContain('The milk was sour');
        // They help: neither the claim nor the answer becomes theirs.
        for (const button of ['claim', 'finding', 'response', 'transfer']) {
          await expect(helper.press('modal', `${button}.v1`)).rejects.toThrow('control_not_found');
        }
        await helper.closeView({ all: true });
      }
      const it = await deeds.caseOf(work, reference);
      expect(it.complaint).toMatchObject({ department: 'fresh', owner: 'zhou', channel: 'C0FRESH' });
      expect(running(it)).toEqual(before);
      expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toContain(
        'Helping: Deli and bakery and Delivery',
      );
      // What lapses is charged to the first.
      await work.wait(3 * days);
      const lapsed = (await deeds.caseOf(work, reference)).deadlines.filter(
        ({ breachedAt }) => breachedAt !== null,
      );
      expect(lapsed.length).toBeGreaterThan(0);
      for (const { breachedIn } of lapsed) expect(breachedIn).toBe('fresh');
    },
  );
});

/** Opens the case by its reference, sends one of its forms and closes it again. */
async function sendForm(
  work: Workplace,
  who: string,
  reference: string,
  button: string,
  values: Record<string, string>,
): Promise<void> {
  const person = await deeds.openByReference(work, who, reference);
  await deeds.send(work, person, button, values);
  expect(person.errors()).toEqual({});
  await person.closeView({ all: true });
}

/** A form without its reason is kept and asks for it. */
async function refusedReason(
  work: Workplace,
  person: Member,
  button: string,
  values: Record<string, string> = {},
) {
  await person.press('modal', `${button}.v1`);
  await work.slack.until(() => person.view()?.callback_id === `${button}.v1`);
  for (const [name, value] of Object.entries(values)) await person.fill(name, value);
  await person.submit();
  expect(Object.keys(person.errors())).toHaveLength(1);
  await person.submit({ reason: '   ' });
  const required = languages.map((language) => wordingFor(language).filing.problems.required);
  const [error] = Object.values(person.errors());
  expect(required).toContain(error);
  return { title: person.view()?.title };
}

async function nameSubject(work: Workplace, who: string, reference: string, subject: string): Promise<void> {
  const person = await deeds.openByReference(work, who, reference);
  await person.press('modal', 'subject.v1');
  await work.slack.until(() => person.view()?.callback_id === 'subject.v1');
  await person.options('subject', subject);
  await person.submit({ subject });
  await work.settle();
  await person.closeView({ all: true });
}

async function claimed(work: Workplace, values: Record<string, string> = deeds.spoiledMilk): Promise<string> {
  const reference = await deeds.file(work, 'tang', values);
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  return reference;
}

/** Claimed by Zhou Ling, with a finding. */
async function found(work: Workplace, values: Record<string, string>): Promise<string> {
  const reference = await claimed(work, values);
  await sendForm(work, 'zhou', reference, 'finding', deeds.upheld);
  return reference;
}

/** Whether the owner gets the form for the answer, or why not. */
async function mayAnswer(work: Workplace, reference: string): Promise<string> {
  const zhou = await deeds.openByReference(work, 'zhou', reference);
  const offered = buttonsOf(zhou.view()).includes('Record answer');
  await zhou.closeView({ all: true });
  return offered ? 'yes' : tryAnyway(work, 'zhou', reference, 'response');
}

async function sign(work: Workplace, who: string, reference: string): Promise<void> {
  const asked = work.slack
    .as(who)
    .dms()
    .findLast((each) => wordsOf(each).includes(reference) && JSON.stringify(each).includes('sign.v1'));
  await work.slack.as(who).press(asked!, 'sign.v1', { confirm: true });
  await work.settle();
}

async function decline(work: Workplace, reference: string, reason: string): Promise<void> {
  const lin = work.slack.as('lin');
  const asked = lin.dms().findLast((each) => wordsOf(each).includes(reference));
  await deeds.send(work, lin, 'decline_transfer', { reason }, asked!);
  expect(lin.errors()).toEqual({});
}

/** From today on somebody is not of the desk any more. */
async function leaveDesk(work: Workplace, who: string): Promise<void> {
  const { organisation } = work;
  const desk = { ...organisation.desk, people: organisation.desk.people.filter((each) => each !== who) };
  await importOrganisation(work.redress.context, work.slack.teamId, { ...organisation, desk }, 'wu');
}

const running = ({ deadlines }: Awaited<ReturnType<typeof deeds.caseOf>>) => deadlines.filter(isRunning);

/** What Redress told one person directly about a complaint. */
const toldOf = (work: Workplace, reference: string) => (who: string) =>
  work.slack
    .as(who)
    .dms()
    .filter((each) => wordsOf(each).includes(reference))
    .map(wordsOf)
    .join('\n');

const copiesOf = (person: Member) => person.dms().flatMap(({ files = [] }) => files);

function everyChannel(work: Workplace): string[] {
  const { desk, leadership, restricted, departments } = work.organisation;
  const own = departments.map(({ channel }) => channel);
  return ['C0ALL', ...own, desk.channel, leadership.channel, restricted.channel];
}

const textIn = (work: Workplace, channel: string) =>
  work.slack
    .messages(channel)
    .flatMap(({ ts }) => work.slack.thread(channel, ts))
    .map((message) => `${message.text}\n${wordsOf(message)}`)
    .join('\n');

const isIn = (work: Workplace, channel: string, reference: string) =>
  textIn(work, channel).includes(reference);

const channelsWith = (work: Workplace, reference: string) =>
  everyChannel(work).filter((channel) => isIn(work, channel, reference));

const departmentsWith = (work: Workplace, reference: string) =>
  work.organisation.departments
    .map(({ channel }) => channel)
    .filter((channel) => isIn(work, channel, reference));

/** Messages about a complaint that stand in a channel itself. */
function topLevel(work: Workplace, channel: string, reference: string): Message[] {
  return work.slack.messages(channel).filter((message) => wordsOf(message).includes(reference));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
