import { describe, it } from 'vitest';
import { openWorkplace, type Workplace, type WorkplaceOptions } from '../end-to-end/workplace.ts';
import { newDatabase } from '../new-database.ts';

/**
 * Shows one sentence of docs/rules.md: what its test does happens at a workplace of its own, which is closed
 * afterwards whatever came of it.
 */
export type Rule = (
  sentence: string,
  shown: (work: Workplace) => Promise<void>,
  options?: Omit<WorkplaceOptions, 'databaseUrl'>,
) => void;

/** A chapter of docs/rules.md; each of its rules holds on SQLite and on PostgreSQL. */
export function chapter(title: string, rules: (rule: Rule) => void): void {
  describe.each(['SQLite', 'PostgreSQL'] as const)(`${title}, on %s`, (engine) => {
    rules((sentence, shown, options = {}) => {
      it(sentence, async () => {
        const database = engine === 'PostgreSQL' ? { databaseUrl: await newDatabase() } : {};
        const work = await openWorkplace({ ...options, ...database });
        try {
          await shown(work);
        } finally {
          await work.close();
        }
      });
    });
  });
}
