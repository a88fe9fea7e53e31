/** How a written organisation file looks: one person, category or tier a line, longer groups below each other. */
import { type Document, isCollection, isMap, Scalar, visit } from 'yaml';

const onOneLine = new Set([
  'workspace',
  'desk',
  'audit',
  'leadership',
  'restricted',
  'recourse',
  'digest',
  'name',
  'hours',
]);
const targetSets = new Set(['ordinary', 'major']);
const oneMemberALine = new Set(['people', 'categories', 'approvals', 'entitlements']);

export function layOut(document: Document): void {
  visit(document, {
    Scalar(_, scalar) {
      // Older YAML readers take 09:00 for a number.
      if (/^\d\d:\d\d/.test(String(scalar.value))) scalar.type = Scalar.QUOTE_DOUBLE;
    },
    Pair(_, { key, value }) {
      if (!isCollection(value)) return;
      const name = String(key);
      const plainList = !isMap(value) && value.items.every((item) => !isCollection(item));
      value.flow = plainList || onOneLine.has(name) || targetSets.has(name);
      if (!oneMemberALine.has(name)) return;
      for (const member of value.items) if (isCollection(member)) member.flow = true;
    },
  });
}
