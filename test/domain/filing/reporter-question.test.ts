import { describe, expect, it } from 'vitest';
import { askReporter } from '../../../src/domain/filing/reporter-question.ts';
import { caseAt, decided, factsOf, refused } from '../cases.ts';

const question = { question: 'Which batch was it?' };

describe('asking who filed it', () => {
  it.each(['chen', 'wang', 'hu'])('is for the owner and the desk: %s', (actor) => {
    const { entries, notices } = decided(askReporter(factsOf(caseAt('handling'), actor), question));
    expect(entries).toMatchObject([{ kind: 'reporter-asked', private: { note: 'Which batch was it?' } }]);
    expect(notices?.at(-1)).toMatchObject({ body: { person: 'till', say: { type: 'question-for-you' } } });
  });

  it.each([
    ['a colleague', caseAt('handling'), 'sun', 'only-desk-and-owner'],
    ['whoever filed it', caseAt('handling', { reporter: 'wang' }), 'wang', 'only-desk-and-owner'],
    ['its subject', caseAt('handling', { subject: 'hu' }), 'hu', 'is-subject'],
    [
      'anybody, where who filed it is its subject',
      caseAt('handling', { subject: 'till' }),
      'chen',
      'reporter-is-subject',
    ],
    ['anybody, once it is closed', caseAt('closed'), 'chen', 'closed'],
  ])('is not for %s', (_, it, actor, code) => {
    const refusal = refused(askReporter(factsOf(it, actor), question));
    expect(refusal.code).toBe(code);
    if ('who' in refusal) expect(refusal.who).not.toContain(actor);
  });
});
