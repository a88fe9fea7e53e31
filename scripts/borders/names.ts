import { type Node, type Place, walk } from './syntax.ts';

/** What a file declares itself and can use when it runs, by name, and where. */
export function declaredNames(program: Node): Map<string, number> {
  const found = new Map<string, number>();
  const bind = (pattern: Node | null | undefined): void => {
    if (!pattern) return;
    if (pattern.type === 'Identifier') found.set(pattern.name, pattern.start);
    else for (const part of partsOf(pattern)) bind(part);
  };
  walk(program, (node, { parent, inType }) => {
    if (inType) return;
    switch (node.type) {
      case 'VariableDeclarator':
      case 'TSEnumDeclaration':
      case 'TSImportEqualsDeclaration':
      case 'ClassDeclaration':
      case 'ClassExpression':
        return bind(node.id);
      case 'TSModuleDeclaration':
        return node.id.type === 'Identifier' ? bind(node.id) : undefined;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'TSDeclareFunction':
      case 'ArrowFunctionExpression':
        for (const parameter of node.params) bind(parameter);
        return node.type === 'ArrowFunctionExpression' ? undefined : bind(node.id);
      case 'CatchClause':
        return bind(node.param);
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier':
      case 'ImportSpecifier': {
        const types = [parent, node].some((each) => 'importKind' in each && each.importKind === 'type');
        return types ? undefined : bind(node.local);
      }
    }
  });
  return found;
}

function partsOf(pattern: Node): readonly (Node | null)[] {
  switch (pattern.type) {
    case 'ObjectPattern':
      return pattern.properties.map((each) => (each.type === 'Property' ? each.value : each.argument));
    case 'ArrayPattern':
      return pattern.elements;
    case 'AssignmentPattern':
      return [pattern.left];
    case 'RestElement':
      return [pattern.argument];
    case 'TSParameterProperty':
      return [pattern.parameter];
    default:
      return [];
  }
}

/** Whether an identifier stands for a value, and is not the name of a property, a label or a type. */
export function isValue({ parent, part, inType }: Place): boolean {
  if (inType) return false;
  switch (parent.type) {
    case 'MemberExpression':
      return part !== 'property' || parent.computed;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return part !== 'key' || parent.computed;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return part !== 'label';
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ImportAttribute':
    case 'ExportSpecifier':
    case 'ExportAllDeclaration':
    case 'MetaProperty':
    case 'TSEnumMember':
      return part === 'initializer';
    default:
      return true;
  }
}
