import { pastBorders, powerOfGlobal, powerOfProperty } from './globals.ts';
import { declaredNames, isValue } from './names.ts';
import { type Power, powerOf } from './powers.ts';
import { type Node, type Place, propertyName, walk } from './syntax.ts';

/** Something used that needs a power, or that may be used nowhere (`power` is undefined). */
export interface Use {
  what: string;
  power: Power | undefined;
  at: number;
}

/** Globals of which a part needs a power: a name of one's own would hide which part it is. */
const partly: Readonly<Record<string, Power>> = { Date: 'clock', Math: 'chance' };

/** All that a file reaches without importing it, whatever its row allows. */
export function uses(program: Node): Use[] {
  const declared = declaredNames(program);
  const found: Use[] = [...declared].flatMap(([name, at]) => {
    const power = powerOf(name) ?? partly[name];
    return power === undefined ? [] : [{ what: `${name} as a name of its own`, power, at }];
  });
  walk(program, (node, place) => {
    const use = usedBy(node, place, (name) => declared.has(name));
    if (use !== undefined) found.push({ ...use, at: node.start });
  });
  return found;
}

function usedBy(
  node: Node,
  place: Place,
  isDeclared: (name: string) => boolean,
): Omit<Use, 'at'> | undefined {
  if (node.type === 'Identifier') {
    return isValue(place) && !isDeclared(node.name) ? powerOfGlobal(node.name, place) : undefined;
  }
  if (isWaiting(node)) return { what: 'waiting', power: 'promises' };
  if (formatsNow(node)) return { what: 'format() without an instant', power: 'clock' };
  if (node.type === 'TSTypeReference') return promised(node, isDeclared);
  const variable = variableOf(node);
  if (variable !== undefined) return { what: variable, power: 'environment' };
  const property = namedProperty(node, place);
  if (property === undefined || pastBorders(property, node, place)) {
    return property === undefined ? undefined : { what: property, power: undefined };
  }
  return powerOfProperty(property);
}

function isWaiting(node: Node): boolean {
  if (node.type === 'AwaitExpression' || node.type === 'ImportExpression') return true;
  if (node.type === 'ForOfStatement') return node.await;
  return 'async' in node && node.async === true;
}

/** `Intl` takes the instant that it is where none is given. */
function formatsNow(node: Node): boolean {
  if (node.type !== 'CallExpression' || node.arguments.length > 0) return false;
  const { callee } = node;
  if (callee.type !== 'MemberExpression') return false;
  return ['format', 'formatToParts'].includes(propertyName(callee.property, callee.computed) ?? '');
}

/** A type that speaks of a promise. */
function promised(node: Node & { type: 'TSTypeReference' }, isDeclared: (name: string) => boolean) {
  const { typeName } = node;
  if (typeName.type !== 'Identifier' || isDeclared(typeName.name)) return undefined;
  const power = powerOf(typeName.name);
  return power === 'promises' ? { what: typeName.name, power } : undefined;
}

/** `environment.NAME` and `const { NAME } = environment`. */
function variableOf(node: Node): string | undefined {
  const name =
    node.type === 'MemberExpression' && isEnvironment(node.object)
      ? propertyName(node.property, node.computed)
      : node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern' && isEnvironment(node.init)
        ? node.id.properties.flatMap((each) =>
            each.type === 'Property' ? (propertyName(each.key, each.computed) ?? []) : [],
          )[0]
        : undefined;
  return name !== undefined && /^[A-Z]/u.test(name) ? `environment.${name}` : undefined;
}

function isEnvironment(node: Node | null): boolean {
  if (node === null) return false;
  if (node.type === 'TSAsExpression' || node.type === 'TSNonNullExpression')
    return isEnvironment(node.expression);
  if (node.type === 'Identifier') return node.name === 'environment';
  return node.type === 'MemberExpression' && propertyName(node.property, node.computed) === 'environment';
}

/** Where a file names a property of anything. */
export function namedProperties(program: Node, name: string): number[] {
  const found: number[] = [];
  walk(program, (node, place) => {
    if (namedProperty(node, place) === name) found.push(node.start);
  });
  return found;
}

/** The name in `it.name`, `it['name']` and in a pattern `{ name }` that takes it out of something. */
function namedProperty(node: Node, { parent, inType }: Place): string | undefined {
  if (inType) return undefined;
  if (node.type === 'MemberExpression') return propertyName(node.property, node.computed);
  if (node.type !== 'Property' || parent.type !== 'ObjectPattern') return undefined;
  return propertyName(node.key, node.computed);
}
