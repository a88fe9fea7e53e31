import type { LikeRemedy } from '../../src/domain/answering/precedent.ts';
import { remedyKinds } from '../../src/domain/facts/remedy-kind.ts';
import type { Frame } from './frames.ts';
import { greatest } from './longest-agreements.ts';

/** What like complaints were given: of each kind, and enough of it to be a custom. */
export function likeRemedies({ many }: Frame): LikeRemedy[] {
  return many(remedyKinds.length * 3, (index) => ({
    kind: remedyKinds[index % remedyKinds.length] ?? 'refund',
    amount: greatest,
    currency: 'CNY',
  }));
}
