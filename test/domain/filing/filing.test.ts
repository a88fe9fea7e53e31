import { describe, expect, it } from 'vitest';
import { contactKeyOf } from '../../../src/domain/filing/contact-key.ts';
import type { Filing } from '../../../src/domain/filing/filing.ts';
import { isLongAgo, referenceOf } from '../../../src/domain/filing/filing.ts';
import { checkForm, type Form, limits, type Problems } from '../../../src/domain/filing/filing-form.ts';
import { organisation, smallForm } from '../cases.ts';

const frame = { organisation, today: '2026-11-23', time: '18:00' };

function problemsOf(changes: Partial<Form>): Problems {
  const checked = checkForm({ ...smallForm, ...changes }, frame);
  return 'problems' in checked ? checked.problems : {};
}

function filingOf(changes: Partial<Form>): Filing {
  const checked = checkForm({ ...smallForm, ...changes }, frame);
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  return checked.filing;
}

it('needs no more than what happened and what it is about', () => {
  expect(filingOf({})).toMatchObject({
    narrative: 'The fish was not fresh.',
    department: 'fresh',
    severity: 'ordinary',
    points: ['The fish was not fresh.'],
    complainantName: null,
    soughtAmount: null,
    occurredOn: null,
    settledHow: null,
  });
});

it.each<[string, Partial<Form>, Problems]>([
  ['nothing happened', { narrative: ' \n ' }, { narrative: { code: 'required' } }],
  ['it is about nothing', { category: null }, { category: { code: 'required' } }],
  ['the category is gone', { category: 'toys' }, { category: { code: 'unknown-choice' } }],
  ['the colleague has left', { subject: 'gone' }, { subject: { code: 'unknown-choice' } }],
  [
    'the story is too long',
    { narrative: '鱼'.repeat(3001) },
    { narrative: { code: 'too-long', limit: 3000, length: 3001 } },
  ],
  [
    'the name is too long',
    { complainantName: 'n'.repeat(201) },
    { complainantName: { code: 'too-long', limit: 200, length: 201 } },
  ],
  [
    'the amount is below zero',
    { soughtAmount: '-5' },
    { soughtAmount: { code: 'amount', problem: 'negative' } },
  ],
  [
    'the amount reads two ways',
    { soughtAmount: '1.234' },
    { soughtAmount: { code: 'amount', problem: 'ambiguous' } },
  ],
  ['it happens tomorrow', { occurredDate: '2026-11-24' }, { occurredDate: { code: 'in-future' } }],
  [
    'it happened on no day there is',
    { occurredDate: '2026-02-30' },
    { occurredDate: { code: 'not-a-date' } },
  ],
  ['the date is words', { occurredDate: 'yesterday' }, { occurredDate: { code: 'not-a-date' } }],
  ['there is a time but no day', { occurredTime: '14:30' }, { occurredDate: { code: 'required' } }],
  ['it is settled but not how', { settled: true, settledHow: ' ' }, { settledHow: { code: 'required' } }],
  ['there are 11 points', { points: 'a\n'.repeat(11) }, { points: { code: 'too-many-points', limit: 10 } }],
  [
    'a point is too long',
    { points: `short\n${'😀'.repeat(501)}` },
    { points: { code: 'too-long', limit: 500, length: 501 } },
  ],
])('keeps the form when %s', (_, changes, problems) => {
  expect(problemsOf(changes)).toEqual(problems);
});

it('names everything that is wrong at once', () => {
  expect(Object.keys(problemsOf({ narrative: '', category: null, soughtAmount: 'x' })).sort()).toEqual([
    'category',
    'narrative',
    'soughtAmount',
  ]);
});

it.each<[string, Partial<Form>, Partial<Filing>]>([
  ['an event of today', { occurredDate: '2026-11-23' }, { occurredOn: '2026-11-23' }],
  [
    'an event of last year',
    { occurredDate: '2025-03-01', occurredTime: '14:30' },
    { occurredOn: '2025-03-01T14:30' },
  ],
  ['amounts in full-width digits', { soughtAmount: '１００元' }, { soughtAmount: 10000, currency: 'CNY' }],
  ['amounts with a comma for decimals', { soughtAmount: '1.234,50' }, { soughtAmount: 123450 }],
  ['a story of 3000 emoji', { narrative: '😀'.repeat(3000) }, { narrative: '😀'.repeat(3000) }],
  ['a point of 500 emoji', { points: '😀'.repeat(500) }, { points: ['😀'.repeat(500)] }],
  [
    'mentions and links as they were typed',
    { narrative: '<!channel> <https://x|y>' },
    { narrative: '<!channel> <https://x|y>' },
  ],
  ['right-to-left text', { narrative: 'السمك ليس طازجًا' }, { narrative: 'السمك ليس طازجًا' }],
  ['only spaces as nothing', { place: '  ', receipt: ' 77 ' }, { place: null, receipt: '77' }],
  ['a receipt alike however it is typed', { receipt: 'ａ- 77\u3000' }, { receipt: 'A-77' }],
  ['how it was settled only when it was', { settledHow: 'exchanged' }, { settledHow: null }],
])('takes %s', (_, changes, filing) => {
  expect(filingOf(changes)).toMatchObject(filing);
});

it.each([
  ['1. Cold fish\n2. Rude answer', ['Cold fish', 'Rude answer']],
  ['1、鱼不新鲜\n2、态度差', ['鱼不新鲜', '态度差']],
  ['（1）鱼不新鲜\n（二）态度差', ['鱼不新鲜', '态度差']],
  ['- Cold fish\n\n • Rude answer \n* Late', ['Cold fish', 'Rude answer', 'Late']],
  ['1.5 kg were missing\n-5 °C only\n3 boxes', ['1.5 kg were missing', '-5 °C only', '3 boxes']],
])('splits %j into its points', (points, lines) => {
  expect(filingOf({ points }).points).toEqual(lines);
});

describe('how serious it is', () => {
  it.each<[string, Partial<Form>, string]>([
    ['ordinary by itself', {}, 'ordinary'],
    ['major by its category', { category: 'illness' }, 'major'],
    ['major because somebody was hurt', { flags: ['injury'] }, 'major'],
    ['major because the person is vulnerable', { flags: ['vulnerable'] }, 'major'],
    ['major because the media are named', { flags: ['media'] }, 'major'],
    ['major because a regulator is named', { flags: ['abusive', 'regulator'] }, 'major'],
    ['ordinary when the contact was abusive', { flags: ['abusive'] }, 'ordinary'],
    ['major when the reporter raises it', { severity: 'major' }, 'major'],
    ['major although the reporter would lower it', { category: 'illness', severity: 'ordinary' }, 'major'],
  ])('is %s', (_, changes, severity) => {
    expect(filingOf(changes).severity).toBe(severity);
  });
});

it('keeps answers to the questions, without empty ones, and cuts no character in half', () => {
  const { answers } = filingOf({ answers: { since: ' Monday ', where: ' ', long: '😀'.repeat(600) } });
  expect(answers).toEqual({ since: 'Monday', long: '😀'.repeat(limits.answer) });
});

it.each([
  ['+86 138-0013 8000', '8613800138000'],
  ['８６13800138000', '8613800138000'],
  ['Anna@Example.COM', 'anna@examplecom'],
  ['無', null],
  ['n/a', null],
  ['none', null],
  ['  ', null],
  [null, null],
])('knows the contact %s again as %s', (contact, key) => {
  expect(contactKeyOf(contact)).toBe(key);
});

it.each([
  [2026, 1, 'RD-2026-000001'],
  [2027, 1234567, 'RD-2027-1234567'],
])('refers to number %2$s of %1$s', (year, number, reference) => {
  expect(referenceOf(year, number)).toBe(reference);
});

it.each([
  ['2026-05-24', false],
  ['2026-05-23', true],
  ['2025-11-23', true],
])('says that %s is long ago: %s', (date, long) => {
  expect(isLongAgo(date, '2026-11-23')).toBe(long);
});

it('refuses a time later today, and takes an earlier one', () => {
  const today = {
    narrative: 'x',
    category: organisation.categories[0]?.id ?? '',
    occurredDate: '2026-11-23',
  };
  const later = checkForm({ ...smallForm, ...today, occurredTime: '18:01' }, frame);
  expect(later).toEqual({ problems: { occurredTime: { code: 'in-future' } } });
  expect('filing' in checkForm({ ...smallForm, ...today, occurredTime: '17:59' }, frame)).toBe(true);
});
