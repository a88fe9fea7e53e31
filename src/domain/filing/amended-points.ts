import type { Case } from '../facts/case.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change, insert, type Write } from '../facts/write.ts';
import { newPoint } from './points.ts';

/** Corrected wordings of numbered points, and points that are told only now. */
export interface AmendedPoints {
  reworded: readonly { number: number; text: string }[];
  added: readonly string[];
}

export interface PointChanges {
  writes: Write[];
  before: { number: number; text: string }[];
  after: { number: number; text: string }[];
}

/**
 * A finding is about the words that it was found on: a point that has one is not rewritten. What is added now is
 * answered as well, so it has to be told before the answer is given.
 */
export function amendPoints(it: Case, { reworded, added }: AmendedPoints): PointChanges | Refusal {
  const changed = reworded.flatMap(({ number, text }) => {
    const point = it.points.find((each) => each.number === number);
    return point === undefined || point.text === text ? [] : [{ point, text }];
  });
  const found = changed.filter(({ point }) => point.outcome !== null);
  if (found.length > 0) {
    return refuse({ code: 'point-found', numbers: found.map(({ point }) => point.number) });
  }
  if (added.length > 0 && it.complaint.respondedAt !== null) return refuse({ code: 'answered-already' });
  const last = Math.max(0, ...it.points.map(({ number }) => number));
  const more = added.map((text, index) => ({ number: last + index + 1, text }));
  return {
    before: changed.map(({ point: { number, text } }) => ({ number, text })),
    after: [...changed.map(({ point: { number }, text }) => ({ number, text })), ...more],
    writes: [
      ...changed.map(({ point: { workspace, complaint, number }, text }) =>
        change('points', { workspace, complaint, number }, { text }),
      ),
      ...more.map(({ number, text }) => insert('points', newPoint(it.complaint, number, text))),
    ],
  };
}

/** A complaint told as one story has that story as its only point, as long as nothing was found about it. */
export function retold({ complaint, points }: Case, narrative: string | undefined): Write[] {
  const [only] = points;
  if (narrative === undefined || points.length !== 1 || only?.text !== complaint.narrative) return [];
  if (only.outcome !== null) return [];
  const { workspace, complaint: id, number } = only;
  return [change('points', { workspace, complaint: id, number }, { text: narrative })];
}
