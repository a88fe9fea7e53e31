import type postgres from 'postgres';
import type { Write } from '../../domain/write.ts';
import { Conflict } from '../../operations/ports.ts';
import type { Statement } from '../compiled-write.ts';

/** Runs lists of writes, each list in one transaction whose statements are sent without waiting. */
export function committer(
  client: postgres.Sql,
  compile: (write: Write) => Statement,
): (writes: readonly Write[]) => Promise<void> {
  return async (writes) => {
    if (writes.length === 0) return;
    const statements = writes.map(compile);
    await client.begin(async (transaction) => {
      const sent = statements.map(({ text, values }) =>
        transaction.unsafe(text, values as never[], { prepare: true }),
      );
      const outcomes = await Promise.allSettled(sent);
      outcomes.forEach((outcome, index) => {
        assertTouched(statements[index]!, outcome);
      });
    });
  };
}

function assertTouched({ table, rows }: Statement, outcome: PromiseSettledResult<{ count: number }>): void {
  if (outcome.status === 'rejected') {
    const uniqueViolation = '23505';
    throw outcome.reason.code === uniqueViolation ? new Conflict('repeated', table) : outcome.reason;
  }
  if (rows !== 'any' && outcome.value.count !== rows) throw new Conflict('stale', table);
}
