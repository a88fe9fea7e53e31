import { describe, expect, it } from 'vitest';
import { close, closingNeeds } from '../../../src/domain/closing/closure.ts';
import type { LessonText } from '../../../src/domain/closing/lesson.ts';
import type { Lesson } from '../../../src/domain/closing/records.ts';
import type { Case } from '../../../src/domain/facts/case.ts';
import type { CloseNeed } from '../../../src/domain/facts/refusal.ts';
import { caseAt, caseWith, deadlineWith, decided, factsOf, now, refused } from '../cases.ts';

const text: LessonText = {
  happened: 'The fish was warm',
  cause: 'training',
  handling: 'Refunded',
  result: 'Content',
  reflection: 'Nobody had shown her the thermometer',
  countermeasure: 'A second thermometer',
};
const earlier: Lesson = {
  ...text,
  ...{
    id: 'l1',
    workspace: 'T0',
    complaint: 'c0',
    sameAs: null,
    signature: 'fish',
    learnedBy: 'sun',
    learnedAt: 0,
  },
};

it.each<[string, Case, CloseNeed[]]>([
  ['everything at first', caseWith(), ['findings', 'response', 'callback']],
  ['the callback once it was answered', caseAt('answered'), ['callback']],
  ['nothing once the customer was called', caseAt('called-back'), []],
  ['no callback where none is due', caseAt('answered', { callbackDue: false }), []],
])('still needs %s', (_, it, needs) => {
  expect(closingNeeds(it)).toEqual(needs);
});

describe('closing', () => {
  it.each(['chen', 'wang'])('by %s keeps the lesson', (actor) => {
    const it = caseAt('called-back', { product: 'Trout', place: 'Counter 2' });
    const decision = decided(close(factsOf(it, actor), { text }));
    expect(decision.set).toEqual({ closedAt: now, closedBy: actor, revision: 8 });
    expect(decision.writes).toMatchObject([
      {
        into: 'lessons',
        row: { ...text, sameAs: null, learnedBy: actor, signature: 'quality × training × trout × counter 2' },
      },
    ]);
  });

  it('stops every clock that still runs', () => {
    const it = {
      ...caseAt('called-back'),
      deadlines: [deadlineWith({ clock: 'update' }), deadlineWith({ metAt: now })],
    };
    const { writes = [] } = decided(close(factsOf(it, 'chen'), { text }));
    expect(writes.slice(1)).toMatchObject([{ in: 'deadlines', set: { cancelledAt: now, lookAt: null } }]);
  });

  it('keeps the words of the lesson out of the clear', () => {
    const { entries, notices } = decided(close(factsOf(caseAt('called-back'), 'chen'), { text }));
    expect(entries[0]).toMatchObject({
      kind: 'closed',
      facts: { cause: 'training' },
      private: { lesson: { reflection: text.reflection } },
    });
    expect(JSON.stringify([entries[0]?.facts, notices])).not.toMatch(/fish|thermometer/u);
  });

  it.each([
    ['an earlier lesson', earlier, 'l1'],
    [
      'a lesson that was the same as one before: the first of them',
      { ...earlier, id: 'l2', sameAs: 'l0' },
      'l0',
    ],
  ])('names the same lesson as %s', (_, lesson, sameAs) => {
    const { writes, entries } = decided(close(factsOf(caseAt('called-back'), 'chen'), { sameAs: lesson }));
    expect(writes).toMatchObject([
      {
        into: 'lessons',
        row: { sameAs, signature: 'fish', complaint: 'c1', countermeasure: text.countermeasure },
      },
    ]);
    expect(entries[0]?.facts).toMatchObject({ sameAs });
  });

  it('says what is missing', () => {
    expect(refused(close(factsOf(caseAt('handling'), 'chen'), { text }))).toMatchObject({
      code: 'close-needs',
      missing: ['findings', 'response', 'callback'],
    });
  });

  it.each([
    ['twice', caseAt('closed'), 'chen', 'closed'],
    ['by a colleague', caseAt('called-back'), 'sun', 'only-desk-and-owner'],
    ['by the subject, at the desk or not', caseAt('called-back', { subject: 'hu' }), 'hu', 'is-subject'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(close(factsOf(it, actor), { text })).code).toBe(code);
  });
});
