import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Organisation, SettledCallbacks } from '../../src/domain/facts/organisation.ts';
import { importOrganisation } from '../../src/operations/people/import-organisation.ts';
import { verifyRegister } from '../../src/operations/watching/verify-register.ts';
import type { Member } from '../../src/practice/local-slack/local-slack.ts';
import { wordingFor } from '../../src/wording/wording.ts';
import * as deeds from '../end-to-end/deeds.ts';
import { tryAnyway } from '../end-to-end/forge.ts';
import { buttonsOf, inputsOf, linesOf, wordsOf } from '../end-to-end/reading.ts';
import { minutes, type Workplace } from '../end-to-end/workplace.ts';
import { chapter } from './chapter.ts';
import { amendEverything, keepsAll, keepWhatWasFound, raiseByCorrecting, recordOf } from './correcting.ts';
import { discardDraft, hintOf, isChosen, namesIn, openLong, requiredIn } from './filing-form.ts';

/** Nobody listed them in the organisation file; one is of another organisation. */
const newcomer = { id: 'U0NEW', name: 'nina', real_name: 'Nina Novak' };
const stranger = { id: 'U0GUEST', name: 'gus', real_name: 'Gus Guest', team_id: 'T0OTHER' };
/** Below it falls into the sample of one in five. */
let drawn = 0.99;

chapter('1. Filing: accept fast (受理要快)', (rule) => {
  rule(
    'Anyone on the staff may file about anything, from anywhere; nobody is sent elsewhere.',
    async (work) => {
      const staff = ['sun', 'tang', 'huang', 'luo', 'wu', 'zhao', 'okafor', 'wang', 'nina'];
      for (const [index, category] of work.organisation.categories.entries()) {
        const who = staff[index % staff.length] ?? '';
        const person = work.slack.as(who);
        for (const channel of channelsOf(work, who)) {
          await openFormIn(work, who, channel);
          await person.closeView({ all: true });
        }
        await openFormIn(work, who, channelsOf(work, who).at(-1) ?? 'general');
        await deeds.fillIn(work, person, { narrative: 'Something is wrong.', category: category.id });
        await person.submit();
        expect(person.errors()).toEqual({});
        const reference = deeds.referenceIn(deeds.seenBy(person));
        expect(deeds.seenBy(person)).toContain(`${reference} `);
        await person.closeView({ all: true });
        await work.settle();
        // Filed where they stood: the department has it, and nobody was told to go there.
        expect(await deeds.complaintOf(work, reference)).toMatchObject({ department: category.department });
        const personally = [...person.dms(), ...person.ephemerals('general')].map(wordsOf).join('\n');
        expect(personally).toContain(reference);
        expect(personally).not.toMatch(/instead|elsewhere|please (?:go|ask|contact|file)/iu);
      }
      // Somebody of another organisation is no member of the staff.
      const guest = work.slack.as('gus');
      await guest.command('general', '/complaint');
      await work.settle();
      expect(guest.view()).toBeUndefined();
      expect(guest.ephemerals('general').at(-1)?.text).toBe(wordingFor('en').refusals.outsider);
    },
    { unlisted: [newcomer, stranger] },
  );

  rule(
    'A complaint is filed by `/complaint`, a global shortcut, a message shortcut (pre-filled from the message, which is linked) or the Home tab.',
    async (work) => {
      const tang = work.slack.as('tang');
      const said = await tang.say('general', 'A customer says <the eggs> were broken & wet.');
      const ways: Record<string, () => Promise<void>> = {
        command: () => tang.command('general', '/complaint'),
        'global shortcut': () => tang.globalShortcut('file_complaint'),
        'message shortcut': () => tang.messageShortcut('file_from_message', 'general', said.ts),
        Home: async () => {
          await tang.openHome();
          await work.slack.until(() => tang.home());
          await tang.press('home', 'open_form.v1');
        },
      };
      const filed: Record<string, string> = {};
      for (const [way, open] of Object.entries(ways)) {
        await open();
        await work.slack.until(() => tang.view()?.callback_id === 'filing.v1');
        const told: Record<string, string> =
          way === 'message shortcut' ? {} : { narrative: `Filed by ${way}.` };
        await deeds.fillIn(work, tang, { category: 'quality', ...told });
        await tang.submit();
        filed[way] = deeds.referenceIn(deeds.seenBy(tang));
        await tang.closeView({ all: true });
        await work.settle();
      }
      for (const [way, reference] of Object.entries(filed)) {
        const { narrative, link, source } = await deeds.complaintOf(work, reference);
        const card = wordsOf(deeds.cardOf(work, 'fresh-food', reference));
        if (way === 'message shortcut') {
          expect(narrative).toBe('A customer says <the eggs> were broken & wet.');
          expect(link).toBe(`https://green-basket.slack.com/archives/C0ALL/p${said.ts.replace('.', '')}`);
          expect(source).toBe('message');
          const zhou = await deeds.openByReference(work, 'zhou', reference);
          expect(deeds.seenBy(zhou)).toContain(`<${link}>`);
        } else {
          expect({ narrative, link }).toEqual({ narrative: `Filed by ${way}.`, link: null });
          expect(card).toContain(`Filed by ${way}.`);
        }
      }
      expect(new Set(Object.values(filed)).size).toBe(4);
    },
  );

  rule(
    'One modal holds it all: complainant (name, contact; may be anonymous or a third party), source, when and where, product, receipt number, category, what happened, what the complainant wants (kind and amount), severity (with the major criteria shown), subject (a person), flags, motive (optional, private, shows handling advice), files.',
    async (work) => {
      const tang = work.slack.as('tang');
      const picture = await tang.upload('milk.jpg', 'bytes');
      const choices = await openLong(work, tang);
      expect(choices.complainantKind).toEqual(['named', 'anonymous', 'third-party']);
      expect(hintOf(tang, 'severity')).toMatch(
        /always major|injury|vulnerable|media|regulator|CN¥2,000|2,000/u,
      );
      for (const criterion of [/injur/iu, /vulnerable/iu, /media/iu, /regulator/iu, /2,000/u]) {
        expect(hintOf(tang, 'severity')).toMatch(criterion);
      }
      await tang.closeView({ all: true });
      const everything = {
        narrative: 'The milk was sour.',
        category: 'quality',
        complainantName: 'Lily Wang',
        complainantContact: 'lily@example.com',
        source: 'phone',
        occurredDate: '2026-11-14',
        occurredTime: '16:30',
        place: 'Aisle 4',
        product: 'Fresh milk 1 l',
        receipt: 'A-1177',
        soughtKind: 'refund',
        soughtAmount: '18.80',
        severity: 'ordinary',
        subject: 'huang',
        flags: ['abusive'],
        motive: 'respect',
        files: [picture],
      };
      for (const kind of choices.complainantKind ?? []) {
        await discardDraft(work);
        const form = await deeds.openForm(work, 'tang');
        await deeds.fillIn(work, form, { ...everything, complainantKind: kind });
        const { id } = form.view() ?? {};
        await form.submit();
        // One modal from the first field to the receipt.
        expect(form.view()?.id).toBe(id);
        const advice = wordingFor('en').filing.motiveAdvice.respect;
        expect(deeds.seenBy(form)).toContain(advice);
        const reference = deeds.referenceIn(deeds.seenBy(form));
        await form.closeView({ all: true });
        await work.wait(minutes);
        const { complaint, files } = await deeds.caseOf(work, reference);
        const { occurredDate, occurredTime, soughtAmount, files: _, ...rest } = everything;
        expect(complaint).toMatchObject({
          ...rest,
          complainantKind: kind,
          occurredOn: `${occurredDate}T${occurredTime}`,
          soughtAmount: 18_80,
        });
        expect(files.map(({ name }) => name)).toEqual(['milk.jpg']);
        // Those who handle it read all of it; the motive as advice, and nowhere else.
        const wang = await deeds.openByReference(work, 'wang', reference);
        const shown = deeds.seenBy(wang);
        for (const part of [
          'Lily Wang',
          'lily@example.com',
          '2026-11-14 16:30',
          'Aisle 4',
          'Fresh milk 1 l',
          'A-1177',
        ]) {
          expect(shown).toContain(part);
        }
        expect(shown).toContain(advice);
        await wang.closeView({ all: true });
        expect(everythingPosted(work)).not.toContain(advice);
      }
      // Without a motive it is filed just so.
      const plain = await deeds.complaintOf(work, await deeds.file(work, 'tang'));
      expect(plain.motive).toBeNull();
    },
  );

  rule(
    'The form opens short (what happened, category, who, what they want) and grows by choice and by category.',
    async (work) => {
      const tang = await deeds.openForm(work, 'tang');
      expect(namesIn(tang)).toEqual([
        'narrative',
        'category',
        'complainantName',
        'complainantContact',
        'soughtKind',
        'soughtAmount',
        'settled',
      ]);
      await tang.type('narrative', 'Somebody felt ill.');
      await deeds.grow(work, tang, () => tang.choose('category', 'illness'));
      const byCategory = namesIn(tang);
      expect(byCategory).toContain('answer_condition');
      expect(byCategory).not.toContain('receipt');
      await deeds.grow(work, tang, () => tang.choose('settled', ['yes']));
      expect(namesIn(tang)).toContain('settledHow');
      await deeds.grow(work, tang, () => tang.choose('settled', []));
      expect(namesIn(tang)).not.toContain('settledHow');
      await deeds.grow(work, tang, () => tang.press('modal', 'more_fields.v1'));
      expect(namesIn(tang)).toEqual(
        expect.arrayContaining([
          ...byCategory,
          'source',
          'occurredDate',
          'receipt',
          'subject',
          'flags',
          'files',
        ]),
      );
      expect(deeds.seenBy(tang)).toContain('Somebody felt ill.');
      await deeds.grow(work, tang, () => tang.choose('category', 'quality'));
      expect(namesIn(tang)).not.toContain('answer_condition');
    },
  );

  rule(
    'Only what is needed to route is required; scenario questions appear by category (illness: condition, hospital, who else is ill…; lost item: shape, colour, value, where, when…).',
    async (work) => {
      const tang = work.slack.as('tang');
      await openLong(work, tang);
      // Two have to be told; two more are chosen already and only put right where they are wrong.
      expect(requiredIn(tang)).toEqual(['narrative', 'category', 'source', 'complainantKind']);
      expect(requiredIn(tang).filter((name) => !isChosen(tang, name))).toEqual(['narrative', 'category']);
      for (const { id } of work.organisation.categories) {
        await deeds.grow(work, tang, () => tang.choose('category', id));
        expect(requiredIn(tang), id).toHaveLength(4);
        const questions = namesIn(tang).filter((name) => name.startsWith('answer_'));
        if (id === 'illness') {
          expect(questions).toEqual(
            expect.arrayContaining(['answer_condition', 'answer_hospital', 'answer_others']),
          );
          expect(inputsOf(tang.view())).toContain('Who else ate it, and is anybody else ill?');
        } else if (id === 'lost-item') {
          expect(questions).toEqual(
            expect.arrayContaining(
              ['shape', 'colour', 'value', 'place', 'time'].map((question) => `answer_${question}`),
            ),
          );
          expect(inputsOf(tang.view())).toContain('What colour?');
        } else {
          const { scenario } = work.organisation.categories.find((each) => each.id === id) ?? {};
          const known = work.redress.context.scenarios.find((each) => each.id === scenario);
          expect(questions).toEqual((known?.questions ?? []).map((question) => `answer_${question.id}`));
        }
      }
      await tang.closeView({ all: true });
      await discardDraft(work);
      // Nothing filled in: exactly the two are asked for. With the two it is filed and routed.
      const form = await deeds.openForm(work, 'tang');
      await form.submit();
      expect(Object.keys(form.errors())).toEqual(['What happened?', 'What is it about?']);
      await deeds.fillIn(work, form, { narrative: 'An umbrella is gone.', category: 'lost-item' });
      await form.submit();
      const reference = deeds.referenceIn(deeds.seenBy(form));
      await work.settle();
      deeds.cardOf(work, 'C0FRONT', reference);
    },
  );

  rule(
    'Several grievances in one complaint are numbered points; each point is later answered.',
    async (work) => {
      const reference = await deeds.file(work, 'tang', {
        ...deeds.spoiledMilk,
        points: '1. The milk was sour\n2) Nobody apologised\n- It was too dear',
      });
      const told = ['The milk was sour', 'Nobody apologised', 'It was too dear'];
      const { points } = await deeds.caseOf(work, reference);
      expect(points.map(({ number, text }) => [number, text])).toEqual(
        told.map((text, index) => [index + 1, text]),
      );
      await deeds.claim(work, 'zhou', 'fresh-food', reference);
      const zhou = await deeds.openByReference(work, 'zhou', reference);
      for (const [index, text] of told.entries()) {
        expect(deeds.seenBy(zhou)).toContain(`*${index + 1}.* ${text}`);
        // Not answered while a point is open: the open ones are named.
        const refusal = await tryAnyway(work, 'zhou', reference, 'response');
        expect(refusal).toMatch(new RegExp(`${told.length}`, 'u'));
        expect(refusal).toContain(String(index + 1));
        await deeds.send(work, zhou, 'finding', {
          point: String(index + 1),
          ...deeds.upheld,
          facts: `Finding ${index + 1}.`,
        });
      }
      expect(wordsOf(deeds.cardOf(work, 'fresh-food', reference))).toContain('Findings: 3 of 3');
      await zhou.press('modal', 'response.v1');
      await work.slack.until(() => zhou.view()?.callback_id === 'response.v1');
      const composed = deeds.seenBy(zhou);
      for (const text of told) expect(composed).toContain(text);
      await zhou.submit();
      await work.settle();
      expect((await deeds.complaintOf(work, reference)).respondedAt).toBe(work.now());
    },
  );

  rule(
    "Resolved on the spot: recorded with how, no department thread, still counted; called back by the policy's sample or rule (default: all major, one in five ordinary).",
    async (work) => {
      const settled = { ...deeds.spoiledMilk, settled: ['yes'], settledHow: 'A fresh carton.' };
      const settle = async (draw: number, shares?: SettledCallbacks, values = {}) => {
        const { organisation } = work;
        const recourse = { callbackAttempts: 3, reopenDays: 30, ...(shares && { settledCallbacks: shares }) };
        await follow(work, { ...organisation, recourse });
        drawn = draw;
        return deeds.file(work, 'tang', { ...settled, ...values });
      };
      const major = { soughtAmount: '2000.01' };
      const cases: [number, SettledCallbacks | undefined, object, boolean][] = [
        [0.19, undefined, {}, true],
        [0.2, undefined, {}, false],
        [0.99, undefined, major, true],
        [0.99, { ordinary: 1, major: 0 }, {}, true],
        [0, { ordinary: 1, major: 0 }, major, false],
        [0.49, { ordinary: 0.5, major: 1 }, {}, true],
        [0.5, { ordinary: 0.5, major: 1 }, {}, false],
      ];
      for (const [draw, shares, values, called] of cases) {
        const reference = await settle(draw, shares, values);
        const complaint = await deeds.complaintOf(work, reference);
        expect(complaint, JSON.stringify([draw, shares, values])).toMatchObject({
          settledHow: 'A fresh carton.',
          callbackDue: called,
          closedAt: called ? null : work.now(),
        });
        // No card, so no thread, in any department's channel; the desk is asked to call, or it is not.
        for (const { channel } of work.organisation.departments) {
          expect(work.slack.messages(channel).map(wordsOf).join()).not.toContain(reference);
        }
        const asked = work.slack.messages('desk').filter((each) => wordsOf(each).includes(reference));
        expect(asked).toHaveLength(called ? 1 : 0);
        const person = await deeds.openByReference(work, 'wang', reference);
        expect(deeds.seenBy(person)).toContain('A fresh carton.');
        await person.closeView({ all: true });
      }
      // A newer policy changes nothing about one that began under an older: it is still to be called.
      const reference = await settle(0.19);
      await follow(work, {
        ...work.organisation,
        recourse: { callbackAttempts: 3, reopenDays: 30, settledCallbacks: { ordinary: 0, major: 0 } },
      });
      await deeds.callBack(work, 'wang', reference);
      expect((await deeds.complaintOf(work, reference)).closedAt).toBe(work.now());
      // All of them are counted.
      await work.waitUntil('2026-11-23T09:00:00+08:00');
      await work.wait(minutes);
      const digest = work.slack.messages('leadership').findLast(({ text }) => text.startsWith('Lessons'));
      expect(digest?.text).toContain(`${cases.length + 1} new`);
      expect(wordsOf(digest)).toMatch(new RegExp(`${cases.length + 1}[^\\n]*on the spot`, 'u'));
    },
    { sample: () => drawn },
  );

  rule(
    'After submission the modal becomes a receipt: the reference, who will act by when, and what to say to the complainant now: firm on procedure, nothing on substance (程序上多承諾，實質上少承諾).',
    async (work) => {
      const wish = { soughtKind: 'refund', soughtAmount: '500', complainantContact: '139 1111 2222' };
      const deadline = 'Thu 19 Nov, 10:00';
      const kinds = {
        department: {
          values: wish,
          acts: ['Fresh food', 'Mon 16 Nov, 12:00', deadline],
          say: [deadline],
        },
        restricted: {
          values: { ...wish, subject: 'chen' },
          acts: ['in confidence', deadline],
          say: [deadline],
        },
        anonymous: {
          values: { soughtKind: 'refund', soughtAmount: '500', complainantKind: 'anonymous' },
          acts: ['Fresh food', deadline],
          say: ['with this number you can ask'],
        },
        settled: {
          values: { ...wish, settled: ['yes'], settledHow: 'New carton.', flags: ['media'] },
          acts: ['The desk', 'will call the customer by'],
          say: ['Thank you for telling us'],
        },
      };
      for (const [kind, { values, acts, say }] of Object.entries(kinds)) {
        await discardDraft(work);
        const tang = await deeds.openForm(work, 'tang');
        const { id } = tang.view() ?? {};
        await deeds.fillIn(work, tang, { ...deeds.spoiledMilk, ...values });
        await tang.submit();
        expect(tang.view()).toMatchObject({ id, callback_id: 'receipt.v1' });
        const receipt = deeds.seenBy(tang);
        const reference = deeds.referenceIn(receipt);
        expect(receipt).toContain(`# ${reference} is filed`);
        for (const part of acts) expect(receipt, kind).toContain(part);
        const sentence = linesOf(tang.view()?.blocks).find((line) => line.startsWith('> ')) ?? '';
        for (const part of say) expect(sentence, kind).toContain(part);
        if (kind !== 'settled') expect(sentence).toContain(reference);
        // Nothing of what they want, of guilt or of what may come of it.
        expect(receipt).not.toMatch(/500|refund|sorry|apolog|compensat|our fault|exchange|return/iu);
        if (kind !== 'settled') expect(receipt).toContain('Please promise nothing about the outcome yet.');
        await tang.closeView({ all: true });
        await work.settle();
      }
    },
  );

  rule('A DM repeats the receipt.', async (work) => {
    const same = { ...deeds.spoiledMilk, complainantContact: '139 1111 2222', motive: 'venting' };
    const earlier = await deeds.file(work, 'tang', same);
    for (const values of [
      same,
      { ...same, subject: 'chen' },
      { ...same, category: 'illness' },
      { ...same, settled: ['yes'], settledHow: 'New carton.' },
    ]) {
      const tang = await deeds.openForm(work, 'tang');
      await deeds.fillIn(work, tang, values);
      await tang.submit();
      const lines = linesOf(tang.view()?.blocks).filter((line) => !/^[#[]/u.test(line));
      const reference = deeds.referenceIn(deeds.seenBy(tang));
      await tang.closeView({ all: true });
      await work.settle();
      const repeated = tang.dms().filter((message) => message.text.includes(`${reference} is filed`));
      expect(repeated).toHaveLength(1);
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines) expect(wordsOf(repeated[0])).toContain(line);
      expect(wordsOf(repeated[0])).toContain(earlier);
      expect(buttonsOf(repeated[0])).toEqual(['Open case']);
    }
  });

  rule('A failed submission keeps the form and says what is wrong.', async (work) => {
    const tang = work.slack.as('tang');
    const film = await tang.upload('film.mp4', Buffer.alloc(11 * 1024 * 1024));
    const typed = { ...deeds.spoiledMilk, place: 'Aisle 4', complainantName: 'Lily Wang' };
    const wrong: [Record<string, string | string[]>, string, RegExp][] = [
      [{ narrative: '   ' }, 'What happened?', /fill this in/u],
      [{ soughtAmount: 'a lot' }, 'How much (CNY)?', /./u],
      [{ occurredDate: '2026-11-17' }, 'When did it happen?', /future/u],
      [{ occurredDate: '2026-11-16', occurredTime: '23:00' }, 'At what time?', /future/u],
      [{ occurredTime: '09:00' }, 'When did it happen?', /fill this in/u],
      [{ points: 'x'.repeat(600) }, 'Separate points, one a line', /600/u],
      [{ settled: ['yes'], settledHow: '  ' }, 'How was it settled?', /fill this in/u],
      [{ files: [film] }, 'Pictures and papers', /larger than 10 MB/u],
    ];
    for (const [mistake, label, says] of wrong) {
      await discardDraft(work);
      const form = await deeds.openForm(work, 'tang');
      await deeds.fillIn(work, form, { ...typed, ...mistake });
      const before = form.view();
      await form.submit();
      expect(Object.keys(form.errors()), label).toEqual([label]);
      expect(form.errors()[label]).toMatch(says);
      // The same form with all that was typed.
      expect(form.view()?.id).toBe(before?.id);
      expect(form.view()?.state).toEqual(before?.state);
      await form.closeView({ all: true });
    }
    // What is wrong may be ours: the form stays, and the second attempt succeeds with what was typed.
    await discardDraft(work);
    const form = await deeds.openForm(work, 'tang');
    await deeds.fillIn(work, form, typed);
    const { store } = work.redress.context;
    const { commit } = store;
    store.commit = () => Promise.reject(new Error('the disk is full'));
    await form.submit();
    store.commit = commit;
    expect(Object.values(form.errors())).toEqual([wordingFor('en').filing.problems.notSaved]);
    expect(form.view()?.callback_id).toBe('filing.v1');
    await form.submit();
    const reference = deeds.referenceIn(deeds.seenBy(form));
    expect(await deeds.complaintOf(work, reference)).toMatchObject(typed);
  });

  rule(
    'What was filed can be amended (with a reason; the register keeps both), withdrawn by the complainant, or marked misfiled (not a complaint) by the desk; none of it deletes anything.',
    async (work) => {
      await amendEverything(work);
      await raiseByCorrecting(work);
      await keepWhatWasFound(work);
      // Withdrawn on the complainant's word by those who handle it; misfiled by the desk alone.
      for (const [button, may, mayNot, status] of [
        ['withdraw', ['tang', 'zhou', 'wang'], ['sun', 'zhao'], 'Withdrawn'],
        ['misfile', ['wang', 'hu'], ['zhou', 'tang', 'li'], 'Not a complaint'],
      ] as const) {
        for (const who of may) {
          const reference = await deeds.file(work, 'tang');
          await deeds.claim(work, 'zhou', 'fresh-food', reference);
          for (const other of mayNot) {
            const person = await deeds.openByReference(work, other, reference);
            await expect(person.press('modal', `${button}.v1`)).rejects.toThrow();
            await person.closeView({ all: true });
          }
          const before = await recordOf(work, reference);
          const person = await deeds.openByReference(work, who, reference);
          await deeds.send(work, person, button, { reason: 'She found the receipt of another shop.' });
          await person.closeView({ all: true });
          expect(deeds.cardOf(work, 'fresh-food', reference).text).toMatch(new RegExp(`${status}$`, 'u'));
          await keepsAll(work, reference, before);
          const seen = await deeds.openByReference(work, 'zhou', reference);
          expect(deeds.seenBy(seen)).toContain(deeds.spoiledMilk.narrative);
          await seen.closeView({ all: true });
        }
      }
    },
  );

  rule("Files are copied under the app's own data, with hash, and are erasable.", async (work) => {
    const tang = work.slack.as('tang');
    const picture = Buffer.from('not really a picture, but bytes are bytes');
    const values = { ...deeds.spoiledMilk, files: [await tang.upload('Lily sour milk.jpg', picture)] };
    const reference = await deeds.file(work, 'tang', values);
    // What is attached to a reply belongs to the case as well; an equal one is a file of its own.
    const card = deeds.cardOf(work, 'fresh-food', reference);
    const again = await work.slack.as('zhou').upload('Lily till.jpg', picture);
    await work.slack.as('zhou').say('fresh-food', 'The till roll.', { thread: card.ts, files: [again] });
    await work.settle();
    await work.wait(minutes);
    const sha256 = createHash('sha256').update(picture).digest('hex');
    const { files } = await deeds.caseOf(work, reference);
    expect(files).toMatchObject([
      { name: 'Lily sour milk.jpg', state: 'kept', sha256, size: picture.length },
      { name: 'Lily till.jpg', state: 'kept', sha256, size: picture.length },
    ]);
    const folder = join(work.folder, 'practice-files');
    for (const { path } of files) expect(await readFile(join(folder, path ?? ''))).toEqual(picture);

    // From the case it is sent to whoever may read it, as it was kept.
    const wang = await deeds.openByReference(work, 'wang', reference);
    const [copy = ''] = await sendMe(work, wang, files[0]?.id ?? '');
    expect(await downloaded(work, copy)).toEqual({ name: 'Lily sour milk.jpg', bytes: picture });

    // Erased by the desk's lead or an administrator, with a reason and on second thought.
    const zhou = await deeds.openByReference(work, 'zhou', reference);
    expect(buttonsOf(zhou.view())).not.toContain('Erase a file');
    await zhou.closeView({ all: true });
    await wang.closeView({ all: true });
    await deeds.openByReference(work, 'wang', reference);
    const erasure = { file: files[0]?.id ?? '', reason: 'Her face is on it.' };
    await deeds.send(work, wang, 'erase_file', erasure);
    expect(Object.keys(wang.errors())).toEqual(['It cannot be brought back']);
    await wang.submit({ sure: ['yes'] });
    await work.settle();
    expect(deeds.seenBy(wang)).toContain('_A file_ · erased');
    expect(deeds.seenBy(wang)).not.toContain('Lily sour milk.jpg');

    const [erased, other] = (await deeds.caseOf(work, reference)).files;
    expect(erased).toMatchObject({ state: 'erased', name: '', path: null, sha256 });
    expect(await readFile(join(folder, other?.path ?? ''))).toEqual(picture);
    const left = (await readdir(folder, { recursive: true })).filter((path) => path.includes(sha256));
    expect(left).toHaveLength(1);
    // The name is nowhere in the register, the copy that was sent is gone, and the chain verifies.
    const { workspace, id } = await deeds.complaintOf(work, reference);
    const { store } = work.redress.context;
    const secrets = await store.secrets(workspace, id);
    const said = JSON.stringify([secrets, await store.noticesOf(workspace, id)]);
    expect(said).not.toContain('Lily sour milk.jpg');
    expect(said).toContain('Lily till.jpg');
    expect(said).toContain('Her face is on it.');
    expect(JSON.stringify(wang.dms())).not.toContain('Lily sour milk.jpg');
    expect(filesSeenBy(wang)).toEqual([]);
    expect(await downloaded(work, copy)).toBe('file_not_found');
    expect((await verifyRegister(store)).faults).toEqual([]);
  });

  rule(
    'Possible duplicates and a repeat complainant (same contact or receipt) are shown to the reporter and in the thread.',
    async (work) => {
      const earlier = await deeds.file(work, 'tang', {
        ...deeds.spoiledMilk,
        complainantContact: '+86 139-1111 2222',
        receipt: 'A-1177',
      });
      const secret = await deeds.file(work, 'tang', {
        ...deeds.spoiledMilk,
        complainantContact: '+86 139-1111 2222',
        subject: 'chen',
      });
      const cases: [Record<string, string>, boolean][] = [
        [{ complainantContact: '８６ 139 1111 2222' }, true],
        [{ receipt: 'A-1177' }, true],
        [{ complainantContact: '139 0000 0000', receipt: 'B-2' }, false],
        [{}, false],
      ];
      for (const [index, [values, alike]] of cases.entries()) {
        const who = index % 2 === 0 ? 'tang' : 'sun';
        const english = wordingFor('en').filing.receipt.alike;
        const words = wordingFor(who === 'tang' ? 'en' : 'zh-Hans').filing.receipt.alike;
        const person = await deeds.openForm(work, who);
        await deeds.fillIn(work, person, { ...deeds.spoiledMilk, ...values });
        await person.submit();
        const receipt = deeds.seenBy(person);
        const reference = deeds.referenceIn(receipt);
        await person.closeView({ all: true });
        await work.settle();
        const direct = person.dms().findLast((message) => message.text.includes(reference));
        const thread = deeds.threadOf(work, 'fresh-food', reference).map(({ text }) => text);
        for (const shown of [receipt, wordsOf(direct)]) {
          if (alike) expect(shown).toContain(words(earlier).split(earlier)[0]);
          expect(shown.includes(earlier), JSON.stringify(values)).toBe(alike);
          // Of a complaint in confidence nobody learns that it is there.
          expect(shown).not.toContain(secret);
        }
        expect(thread.some((line) => line.startsWith(english(earlier).split(earlier)[0] ?? ''))).toBe(alike);
        expect(thread.join().includes(secret)).toBe(false);
      }
      // A contact that is put right later is looked up again.
      const reference = await deeds.file(work, 'tang', {
        ...deeds.spoiledMilk,
        complainantContact: '12345678',
      });
      expect(deeds.threadOf(work, 'fresh-food', reference)).toEqual([]);
      const wang = await deeds.openByReference(work, 'wang', reference);
      await deeds.send(work, wang, 'amend', {
        reason: 'Misheard.',
        complainantContact: '86 139 1111 2222',
      });
      expect(deeds.seenBy(wang)).toContain(earlier);
      const [line] = deeds.threadOf(work, 'fresh-food', reference).slice(-1);
      expect(line?.text).toContain(earlier);
      const told = work.slack.as('tang').dms().at(-1);
      expect(wordsOf(told)).toMatch(new RegExp(`${reference} was corrected.*${earlier}`, 'u'));
    },
  );
});

/** Asks for a kept file from the open case; answers the files that came. */
async function sendMe(work: Workplace, person: Member, file: string) {
  await person.press('modal', `file:${file}`);
  await work.slack.until(() => person.view()?.callback_id === 'notice.v1');
  expect(deeds.seenBy(person)).toBe(wordingFor('en').files.onItsWay);
  await person.closeView();
  await work.settle();
  return filesSeenBy(person);
}

/** Files in the messages that Redress sent to somebody directly. */
function filesSeenBy(person: Member): string[] {
  return person.dms().flatMap(({ files = [] }) => files);
}

/** A file that Redress shared, as Slack holds it; or why not. */
async function downloaded(work: Workplace, id: string) {
  const headers = { authorization: `Bearer ${work.slack.botToken}` };
  const url = new URL(`files.info?file=${id}`, work.slack.apiUrl);
  const answer = (await (await fetch(url, { headers })).json()) as {
    error?: string;
    file?: { name: string; url_private: string };
  };
  if (answer.file === undefined) return answer.error;
  const bytes = await (await fetch(answer.file.url_private, { headers })).arrayBuffer();
  return { name: answer.file.name, bytes: Buffer.from(bytes) };
}

async function openFormIn(work: Workplace, who: string, channel: string): Promise<void> {
  const person = work.slack.as(who);
  await person.command(channel, '/complaint');
  await work.slack.until(() => person.view()?.callback_id === 'filing.v1');
}

/** Channels that somebody is in: the one for everybody, and the first and last of their own. */
function channelsOf(work: Workplace, who: string): string[] {
  const ids = ['C0ALL', ...work.organisation.departments.map(({ channel }) => channel), 'C0DESK', 'C0PRIV'];
  const own = ids.filter((id) => {
    try {
      work.slack.as(who).messages(id);
      return true;
    } catch {
      return false;
    }
  });
  return [...new Set([own[0], own.at(-1)])].filter((id) => id !== undefined);
}

/** Everything that stands in channels, threads included. */
function everythingPosted(work: Workplace): string {
  const channels = [
    ...work.organisation.departments.map(({ channel }) => channel),
    'C0DESK',
    'C0PRIV',
    'C0LEAD',
  ];
  return channels
    .flatMap((channel) => work.slack.messages(channel).flatMap(({ ts }) => work.slack.thread(channel, ts)))
    .map((message) => `${message.text}\n${wordsOf(message)}`)
    .join('\n');
}

/** From now on another version of the policy holds. */
async function follow(work: Workplace, organisation: Organisation): Promise<void> {
  await importOrganisation(work.redress.context, work.slack.teamId, organisation, 'wu');
}
