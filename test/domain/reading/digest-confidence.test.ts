import { expect, it } from 'vitest';
import { confidentialFacts } from '../../../src/domain/reading/digest-confidence.ts';
import type { DigestFacts } from '../../../src/domain/reading/digest-facts.ts';
import { organisation } from '../cases.ts';

const about = (subject: string | null) => ({ reference: `about ${subject}`, subject, restricted: false });
const facts = {
  majors: [about(null), about('wang'), about('chen')],
  lessons: [about(null), about('wang'), about('chen')],
} as unknown as DigestFacts;
const seenBy = (reader: string | null) => {
  const { majors, lessons } = confidentialFacts(organisation, facts, reader);
  return {
    majors: majors.map(({ reference }) => reference),
    lessons: lessons.map(({ reference, restricted }) => [reference, restricted]),
  };
};

it('a lesson about somebody who reads digests is told in confidence', () => {
  expect(seenBy(null).lessons).toEqual([
    ['about null', false],
    ['about wang', true],
    ['about chen', false],
  ]);
});

it('whoever asks finds nothing that is about themselves', () => {
  expect(seenBy('U0WANG')).toEqual({
    majors: ['about null', 'about chen'],
    lessons: [
      ['about null', false],
      ['about chen', false],
    ],
  });
});
