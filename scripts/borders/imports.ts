import { type Node, propertyName, textOf, walk } from './syntax.ts';

/** One mention of another module, by whichever means. */
export interface Mention {
  /** As written; undefined where it is put together at run time. */
  module: string | undefined;
  /** What is taken of it; `*` for all of it. */
  names: readonly string[];
  /** Position in the source. */
  at: number;
}

/** Everything that a file takes from other files, packages and Node: values and types, at once and later. */
export function mentions(program: Node, source: string): Mention[] {
  const found = references(source);
  const texts = constants(program);
  walk(program, (node) => {
    const of = (module: Node, names: readonly string[] = ['*']) => {
      const read = possible(module, texts);
      const modules = read.length === 0 ? [undefined] : read;
      found.push(...modules.map((each) => ({ module: each, names, at: node.start })));
    };
    switch (node.type) {
      case 'ImportDeclaration':
        return of(node.source, namesOf(node.specifiers));
      case 'ExportNamedDeclaration':
        return node.source === null ? undefined : of(node.source, namesOf(node.specifiers));
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSImportType':
        return of(node.source);
      case 'TSExternalModuleReference':
        return of(node.expression);
      case 'TSModuleDeclaration':
        return node.id.type === 'Literal' ? of(node.id) : undefined;
      case 'CallExpression':
        return node.arguments[0] !== undefined && loads(node.callee) ? of(node.arguments[0]) : undefined;
      case 'NewExpression':
        return isBesideThisFile(node) ? of(node.arguments[0]) : undefined;
    }
  });
  return found;
}

/** `/// <reference types="…" />`. */
function references(source: string): Mention[] {
  return [...source.matchAll(/^\s*\/\/\/\s*<reference\s+(?:types|path)\s*=\s*["']([^"']+)/gmu)].map(
    ({ 1: module, index }) => ({ module, names: ['*'], at: index }),
  );
}

function namesOf(specifiers: readonly Node[]): string[] {
  return specifiers.map((specifier) => {
    if (specifier.type === 'ImportDefaultSpecifier') return 'default';
    const name = specifier.type === 'ImportSpecifier' ? specifier.imported : undefined;
    const taken = name ?? (specifier.type === 'ExportSpecifier' ? specifier.local : undefined);
    if (taken === undefined) return '*';
    return taken.type === 'Identifier' ? taken.name : (textOf(taken) ?? '*');
  });
}

/** `require()`, `require.resolve()`, `import.meta.resolve()`, `process.getBuiltinModule()`. */
function loads(callee: Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require' || callee.name === 'getBuiltinModule';
  if (callee.type !== 'MemberExpression') return false;
  const name = propertyName(callee.property, callee.computed);
  if (name === 'require' || name === 'getBuiltinModule') return true;
  const { object } = callee;
  const ofImport = object.type === 'MetaProperty';
  return name === 'resolve' && (ofImport || (object.type === 'Identifier' && object.name === 'require'));
}

/** `new URL('./other.ts', import.meta.url)`. */
function isBesideThisFile(node: Node): node is Node & { arguments: [Node, Node] } {
  if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'URL')
    return false;
  const base = node.arguments[1];
  return base?.type === 'MemberExpression' && base.object.type === 'MetaProperty';
}

/** The texts that an expression can come to, as far as the source says; none where it does not. */
function possible(node: Node, texts: ReadonlyMap<string, Node>): string[] {
  if (node.type === 'ConditionalExpression') {
    const [one, other] = [possible(node.consequent, texts), possible(node.alternate, texts)];
    return one.length === 0 || other.length === 0 ? [] : [...one, ...other];
  }
  if (node.type === 'Identifier') {
    const value = texts.get(node.name);
    return value === undefined || value.type === 'Identifier' ? [] : possible(value, texts);
  }
  const text = textOf(node);
  return text === undefined ? [] : [text];
}

/** What the file's constants are, by name. */
function constants(program: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  walk(program, (node) => {
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const') return;
    for (const { id, init } of node.declarations)
      if (id.type === 'Identifier' && init) found.set(id.name, init);
  });
  return found;
}
