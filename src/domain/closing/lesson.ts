import { allCauses, type Cause } from '../answering/finding-records.ts';
import type { Case } from '../facts/case.ts';
import type { Complaint } from '../filing/records.ts';

export interface LessonText {
  happened: string;
  cause: Cause;
  handling: string;
  result: string;
  reflection: string;
  countermeasure: string;
}

/** cause × product × place (rules §6), written alike however it was typed. */
export function signatureOf(
  complaint: Pick<Complaint, 'category' | 'product' | 'place'>,
  cause: Cause,
): string {
  return [complaint.category, cause, complaint.product, complaint.place].map(normalise).join(' × ');
}

/** The cause that most points were found to have; the first of equals. */
export function mainCause(it: Case): Cause {
  const counts = new Map<Cause, number>();
  for (const { cause } of it.points) if (cause !== null) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const ranked = allCauses
    .filter((cause) => counts.has(cause))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return ranked[0] ?? 'undetermined';
}

function normalise(text: string | null): string {
  return (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
