import type { Case } from '../../src/domain/facts/case.ts';
import { caseAfter } from '../../src/domain/facts/case-after.ts';
import type { Write } from '../../src/domain/facts/write.ts';

/** Where the case that the rules look at after these writes is not the one that the store then reads. */
export function differences(before: Case, writes: readonly Write[], read: Case): string[] {
  const expected = caseAfter(before, writes) as unknown as Record<string, unknown>;
  return Object.entries(read).flatMap(([part, value]) => {
    const [looked, stored] = [expected[part], value].map((each) => [each].flat().map(asText));
    if (looked!.join() === stored!.join()) return [];
    const lines = [
      ...looked!.filter((row) => !stored!.includes(row)).map((row) => `- ${row}`),
      ...stored!.filter((row) => !looked!.includes(row)).map((row) => `+ ${row}`),
    ];
    return [`${part} is read otherwise: ${lines.length === 0 ? 'in another order' : lines.join(' ')}`];
  });
}

/** The same text for the same fields, in whatever order they come. */
function asText(row: unknown): string {
  return JSON.stringify(row, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
