import { describe, expect, it } from 'vitest';
import { type AmendmentForm, checkAmendment } from '../../../src/domain/filing/amendment-form.ts';
import { formOf } from '../../../src/domain/filing/filed-form.ts';
import type { Form } from '../../../src/domain/filing/filing-form.ts';
import { caseWith, organisation, pointWith } from '../cases.ts';

const filed = caseWith({
  complaint: {
    complainantName: 'Wang Lili',
    occurredOn: '2026-11-20T14:30',
    soughtAmount: 18_80,
    flags: ['abusive'],
    answers: { item: 'An umbrella' },
  },
  points: [pointWith({ text: 'Sour.' }), pointWith({ number: 2, text: 'Rude.', outcome: 'upheld' })],
});
const frame = { organisation, today: '2026-11-23', time: '10:00' };

function check(form: Partial<Form>, texts: AmendmentForm['texts'] = {}, it = filed) {
  return checkAmendment(it, { form: { ...formOf(it.complaint), ...form }, texts }, frame);
}

describe('the form of a correction', () => {
  it('says what was filed, so that sending it as it is changes nothing', () => {
    const checked = check({}, { 1: ' Sour. ' });
    const { complaint } = filed;
    expect(checked).toMatchObject({ points: { reworded: [], added: [] } });
    for (const [field, value] of Object.entries('changes' in checked ? checked.changes : {})) {
      expect([field, value]).toEqual([field, complaint[field as keyof typeof complaint]]);
    }
    expect('changes' in checked && Object.keys(checked.changes)).toHaveLength(15);
  });

  it.each([
    [{ occurredDate: null, occurredTime: null }, { occurredOn: null }],
    [{ occurredTime: null }, { occurredOn: '2026-11-20' }],
    [{ soughtAmount: '20' }, { soughtAmount: 20_00 }],
    [{ soughtAmount: '' }, { soughtAmount: null }],
    [{ complainantName: ' ' }, { complainantName: null }],
    [{ answers: { item: '', value: '60' } }, { answers: { value: '60' } }],
    [{ flags: [] }, { flags: [] }],
  ] as const)('reads %j as %j', (form, changes) => {
    expect(check(structuredClone(form) as Partial<Form>)).toMatchObject({ changes });
  });

  it('reads points, and more of them by the line', () => {
    expect(check({ points: '1. Dear\n2) Late' }, { 1: 'Sour and warm.' })).toMatchObject({
      points: { reworded: [{ number: 1, text: 'Sour and warm.' }], added: ['Dear', 'Late'] },
    });
  });

  it.each([
    ['an empty story', { narrative: ' ' }, {}, { narrative: { code: 'required' } }],
    ['no amount', { soughtAmount: 'much' }, {}, { soughtAmount: { code: 'amount' } }],
    ['tomorrow', { occurredDate: '2026-11-24' }, {}, { occurredDate: { code: 'in-future' } }],
    ['an empty point', {}, { 1: ' ' }, { point_1: { code: 'required' } }],
    ['a long point', {}, { 1: 'x'.repeat(501) }, { point_1: { code: 'too-long', limit: 500 } }],
    ['eleven points', { points: 'x\n'.repeat(9) }, {}, { points: { code: 'too-many-points', limit: 10 } }],
  ] as const)('says what is wrong with %s', (_, form, texts, problems) => {
    expect(check(form, texts)).toMatchObject({ problems });
  });

  it('does not mind a category that was given up since, nor how an amount was written', () => {
    const old = caseWith({ complaint: { category: 'gone', currency: 'KWD', soughtAmount: 1_234 } });
    expect(check({ place: 'Hall 2' }, {}, old)).toMatchObject({
      changes: { category: 'gone', place: 'Hall 2', soughtAmount: 1_234 },
    });
  });
});
