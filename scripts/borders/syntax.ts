import { type Node, parseSync } from 'oxc-parser';

export type { Node } from 'oxc-parser';

/** Where a node stands: inside of what, as which part of it, and whether only types are there. */
export interface Place {
  parent: Node;
  part: string;
  inType: boolean;
}

export type Visit = (node: Node, place: Place) => void;

/** A file's syntax tree. Throws where the file cannot be read. */
export function parse(path: string, source: string): Node {
  const { program, errors } = parseSync(path, source, { sourceType: 'module', preserveParens: false });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return program;
}

/** Expressions that TypeScript wraps: what they hold is there when the program runs. */
const wrappers = [
  'TSAsExpression',
  'TSEnumBody',
  'TSEnumDeclaration',
  'TSEnumMember',
  'TSExportAssignment',
  'TSInstantiationExpression',
  'TSModuleBlock',
  'TSModuleDeclaration',
  'TSNonNullExpression',
  'TSParameterProperty',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
];

/** Visits every node below this one, outer ones first. */
export function walk(node: Node, visit: Visit, inside = false): void {
  const inType = inside || (node.type.startsWith('TS') && !wrappers.includes(node.type));
  for (const [part, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child)) continue;
      visit(child, { parent: node, part, inType });
      walk(child, visit, inType);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The line of a position, counted from 1. */
export function lineAt(source: string, position: number): number {
  return source.slice(0, position).split('\n').length;
}

/** The name of a property that is named as such, in `it.name`, `it['name']` and `{ name }`. */
export function propertyName(key: Node, computed: boolean): string | undefined {
  if (key.type === 'Identifier' && !computed) return key.name;
  return key.type === 'Literal' || key.type === 'TemplateLiteral' ? textOf(key) : undefined;
}

/** A text that stands in the source as it is. */
export function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}
