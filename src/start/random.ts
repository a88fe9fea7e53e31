import { randomFillSync } from 'node:crypto';

const pool = Buffer.allocUnsafe(4096);
let used = pool.length;

/**
 * So many random bytes (at most 4096), fit for salts. Drawn in bulk: asking the system for each dozen
 * takes longer than hashing what they salt. The view is overwritten later; take from it at once.
 */
export function randomBytes(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}
