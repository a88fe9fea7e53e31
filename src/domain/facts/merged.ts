import type { Complaint } from '../filing/records.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Whatever is done to a merged complaint is done where it goes on. */
export function refuseMerged({ mergedInto }: Pick<Complaint, 'mergedInto'>): Refusal | undefined {
  return mergedInto === null ? undefined : refuse({ code: 'merged', reference: mergedInto });
}
