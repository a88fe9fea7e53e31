import { harmless, type Power, powerOf } from './powers.ts';
import { type Node, type Place, propertyName } from './syntax.ts';

/** What a global needs where it stands; undefined where it only computes. */
export function powerOfGlobal(
  name: string,
  place: Place,
): { what: string; power: Power | undefined } | undefined {
  const power = powerOf(name);
  if (power !== undefined || !harmless.has(name)) return { what: name, power };
  if (name === 'Date' && !isOfInstant(place)) return { what: pathOf(name, place), power: 'clock' };
  if (name === 'Math' && !isSum(place)) return { what: pathOf(name, place), power: 'chance' };
  return undefined;
}

/** `new Date(instant)`, `Date.parse`, `Date.UTC`; not what asks which instant it is, or hands `Date` on. */
function isOfInstant({ parent, part }: Place): boolean {
  if (parent.type === 'NewExpression' && part === 'callee') {
    return parent.arguments.length === 1 && parent.arguments[0]?.type !== 'SpreadElement';
  }
  if (parent.type === 'BinaryExpression') return parent.operator === 'instanceof';
  return ['parse', 'UTC'].includes(memberOf(parent, part) ?? '');
}

function isSum({ parent, part }: Place): boolean {
  return (memberOf(parent, part) ?? 'random') !== 'random';
}

function pathOf(name: string, { parent, part }: Place): string {
  if (parent.type === 'NewExpression' && part === 'callee') return `new ${name}()`;
  const member = memberOf(parent, part);
  return member === undefined ? `${name} itself` : `${name}.${member}`;
}

function memberOf(parent: Node, part: string): string | undefined {
  if (parent.type !== 'MemberExpression' || part !== 'object') return undefined;
  return propertyName(parent.property, parent.computed);
}

/** Properties that mean the same whatever they belong to. */
export function powerOfProperty(name: string): { what: string; power: Power } | undefined {
  if (name === 'env') return { what: 'env', power: 'environment' };
  return name === 'Now' ? { what: 'Temporal.Now', power: 'clock' } : undefined;
}

/** Ways past imports that nobody could follow. */
const hidden = ['binding', 'constructor', 'createRequire', 'dlopen', 'getBuiltinModule', 'mainModule'];

/** A built-in module that is asked for by its name counts as an import, and hides nothing. */
export function pastBorders(property: string, node: Node, { part }: Place): boolean {
  const asked = property === 'getBuiltinModule' && node.type === 'MemberExpression' && part === 'callee';
  return hidden.includes(property) && !asked;
}
