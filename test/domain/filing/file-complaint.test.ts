import { describe, expect, it } from 'vitest';
import { genesis } from '../../../src/domain/facts/register.ts';
import { type FilingFrame, fileComplaint } from '../../../src/domain/filing/filing.ts';
import { checkForm, type Form } from '../../../src/domain/filing/filing-form.ts';
import { hour, now, organisation, organisationWith, smallForm } from '../cases.ts';

function file(changes: Partial<Form> = {}, more: Partial<FilingFrame> = {}) {
  const checked = checkForm(
    { ...smallForm, ...changes },
    { organisation, today: '2026-11-23', time: '18:00' },
  );
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  let ids = 0;
  return fileComplaint(checked.filing, {
    id: 'c1',
    workspace: 'T0',
    reference: 'RD-2026-000001',
    policyVersion: 3,
    reporter: 'till',
    now,
    organisation,
    timetable: () => () => false,
    newId: () => {
      ids += 1;
      return `d${ids}`;
    },
    sample: 0.99,
    audiences: {
      department: undefined,
      restricted: { private: true, members: [], archived: false, joined: true },
    },
    alike: [],
    ...more,
  });
}

const kinds = ({ notices = [] }: ReturnType<typeof file>) =>
  notices.map(({ body }) => (body.kind === 'thread' || body.kind === 'direct' ? body.say.type : body.kind));
const clocks = ({ deadlines }: ReturnType<typeof file>) => deadlines.map(({ clock }) => clock);

it('lands in the department, unowned, under the policy of the day', () => {
  expect(file().complaint).toMatchObject({
    department: 'fresh',
    channel: 'C0FRESH',
    restricted: false,
    owner: null,
    version: 0,
    head: genesis,
    policyVersion: 3,
    level: 0,
    callbackDue: true,
  });
});

it('runs the claim and the response clock from the filing on', () => {
  const { deadlines } = file();
  expect(deadlines.map(({ clock, startedAt, metAt }) => [clock, startedAt, metAt])).toEqual([
    // The reporter stood with the complainant.
    ['acknowledge', now, now],
    ['claim', now, null],
    ['response', now, null],
  ]);
  expect(deadlines[1]?.dueAt).toBe(now + 2 * hour);
});

it('writes each grievance as a numbered point', () => {
  const rows = file({ points: 'fish\nrude' }).writes?.flatMap((write) =>
    write.do === 'insert' && write.into === 'points' ? [[write.row.number, write.row.text]] : [],
  );
  expect(rows).toEqual([
    [1, 'fish'],
    [2, 'rude'],
  ]);
});

it('posts a card, and tells the reporter', () => {
  expect(kinds(file())).toEqual(['card', 'receipt']);
});

it('mentions possible duplicates in the thread', () => {
  expect(kinds(file({}, { alike: [{ reference: 'RD-2026-000009', subject: null }] }))).toEqual([
    'card',
    'alike',
    'receipt',
  ]);
});

it('places a complaint about a colleague of the department where they cannot read it', () => {
  expect(file({ subject: 'chen' }).complaint).toMatchObject({ channel: 'C0PRIV', restricted: true });
});

it('keeps every free or personal text out of the clear part of the register', () => {
  const secrets = {
    narrative: 'NARRATIVE',
    complainantName: 'NAME',
    complainantContact: 'CONTACT1',
    place: 'PLACE',
    product: 'PRODUCT',
    receipt: 'RECEIPT',
    points: 'POINT',
    link: 'LINK',
    answers: { q: 'ANSWER' },
    subject: 'chen',
    motive: 'venting' as const,
  };
  const [entry] = file({ ...secrets, settled: true, settledHow: 'SETTLED' }).entries;
  const clear = JSON.stringify({ kind: entry?.kind, facts: entry?.facts });
  expect(clear).not.toMatch(
    /NARRATIVE|NAME|CONTACT|PLACE|PRODUCT|RECEIPT|POINT|LINK|ANSWER|SETTLED|chen|venting|till/u,
  );
  for (const text of Object.values(secrets).filter((value) => typeof value === 'string')) {
    expect(JSON.stringify(entry?.private)).toContain(text);
  }
});

it('sends nothing that people wrote with its notices', () => {
  expect(JSON.stringify(file({ narrative: 'NARRATIVE', complainantName: 'NAME' }).notices)).not.toMatch(
    /NARRATIVE|NAME/u,
  );
});

describe('settled on the spot', () => {
  const settled = { settled: true, settledHow: 'exchanged the onion' };

  it('is closed at once when the sample passes it over', () => {
    const filed = file(settled, { sample: 0.2 });
    expect(filed.complaint).toMatchObject({
      closedAt: now,
      closedBy: 'till',
      respondedAt: now,
      callbackDue: false,
    });
    expect(clocks(filed)).toEqual([]);
    expect(kinds(filed)).toEqual(['receipt']);
  });

  it('is called back when the sample chose it', () => {
    const filed = file(settled, { sample: 0.199 });
    expect(filed.complaint).toMatchObject({ closedAt: null, callbackDue: true });
    expect(clocks(filed)).toEqual(['callback']);
    expect(kinds(filed)).toEqual(['callback-wanted', 'receipt']);
  });

  it('is always called back when major', () => {
    expect(clocks(file({ ...settled, flags: ['injury'] }, { sample: 0.99 }))).toEqual(['callback']);
  });

  it.each([
    [{ ordinary: 0.5, major: 0.1 }, 'ordinary', 0.499, true],
    [{ ordinary: 0.5, major: 0.1 }, 'ordinary', 0.5, false],
    [{ ordinary: 0.5, major: 0.1 }, 'major', 0.099, true],
    [{ ordinary: 0.5, major: 0.1 }, 'major', 0.1, false],
    [{ ordinary: 0, major: 0 }, 'ordinary', 0, false],
    [{ ordinary: 1, major: 0 }, 'ordinary', 0.999, true],
    [undefined, 'ordinary', 0.199, true],
    [undefined, 'ordinary', 0.2, false],
    [undefined, 'major', 0.999, true],
  ] as const)(
    'is called back by the policy: with %j a(n) %s one at %d is %s',
    (shares, severity, sample, called) => {
      const recourse = { callbackAttempts: 3, reopenDays: 30, ...(shares && { settledCallbacks: shares }) };
      const filed = file({ ...settled, severity }, { sample, organisation: organisationWith({ recourse }) });
      expect(filed.complaint.callbackDue).toBe(called);
    },
  );

  it('never bothers a department', () => {
    const { notices = [] } = file(settled, { sample: 0 });
    expect(notices.map(({ lane }) => lane)).toEqual(['C0DESK', 'person:till']);
  });
});
