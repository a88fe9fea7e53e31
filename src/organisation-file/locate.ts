/** Where in the text of a YAML document a value stands. */
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node, visit } from 'yaml';

type Path = readonly PropertyKey[];

/**
 * The offset of the value at `path`; of its key when the value is empty or `atKey`. Where the path leads
 * nowhere (a key that is missing), the offset of what it is missing from.
 */
export function locate(document: Document, path: Path, atKey = false): number {
  let node: unknown = document.contents;
  let owner = 0;
  for (const [index, step] of path.entries()) {
    const child = childOf(document, node, step);
    if (!child) return owner;
    const last = index === path.length - 1;
    if (last && child.key !== undefined && (atKey || isEmpty(child.value))) return child.key;
    node = child.value;
    owner = child.key ?? startOf(node) ?? owner;
  }
  return startOf(node) ?? owner;
}

/** The path of the key that stands at an offset, if one does. */
export function pathOfKeyAt(document: Document, offset: number): PropertyKey[] | undefined {
  let found: PropertyKey[] | undefined;
  visit(document, {
    Pair(_, pair, ancestors) {
      if (startOf(pair.key) !== offset) return undefined;
      found = [...stepsDown([...ancestors, pair])];
      return visit.BREAK;
    },
  });
  return found;
}

function* stepsDown(chain: readonly unknown[]): Generator<PropertyKey> {
  for (const [index, node] of chain.entries()) {
    if (isPair(node)) yield keyText(node.key);
    else if (isSeq(node) && index + 1 < chain.length) yield node.items.indexOf(chain[index + 1]);
  }
}

function childOf(
  document: Document,
  parent: unknown,
  step: PropertyKey,
): { value: unknown; key?: number } | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node) && typeof step === 'number') {
    return step < node.items.length ? { value: node.items[step] } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => keyText(key) === String(step));
  return pair && { value: pair.value, key: startOf(pair.key) };
}

function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function startOf(node: unknown): number | undefined {
  const known = isScalar(node) || isCollection(node) || isAlias(node) ? (node as Node) : undefined;
  return known?.range?.[0];
}
