type Json = Record<string, unknown>;

/** What a person reads in blocks, a line for each block; controls stand in brackets. */
export function linesOf(blocks: readonly Json[] | undefined): string[] {
  return (blocks ?? []).map(lineOf).filter((line) => line !== '');
}

/** The same as one text. */
export function wordsOf(shown: { text?: string; blocks?: readonly Json[] } | undefined): string {
  if (shown === undefined) return '';
  const lines = linesOf(shown.blocks);
  return lines.length === 0 ? (shown.text ?? '') : lines.join('\n');
}

/** The labels of all buttons. */
export function buttonsOf(shown: { blocks?: readonly Json[] } | undefined): string[] {
  return elementsOf(shown?.blocks ?? [])
    .filter(({ type }) => type === 'button')
    .map((button) => textOf(button.text));
}

/** The labels of all inputs. */
export function inputsOf(shown: { blocks?: readonly Json[] } | undefined): string[] {
  return (shown?.blocks ?? []).filter(({ type }) => type === 'input').map((block) => textOf(block.label));
}

function lineOf(block: Json): string {
  switch (block.type) {
    case 'section':
      return [
        textOf(block.text),
        ...list(block.fields).map(textOf),
        ...list([block.accessory]).map(controlOf),
      ]
        .filter((part) => part !== '')
        .join(' | ');
    case 'context':
      return list(block.elements).map(textOf).join(' | ');
    case 'header':
      return `# ${textOf(block.text)}`;
    case 'rich_text':
      return `> ${deepText(block)}`;
    case 'actions':
      return list(block.elements).map(controlOf).join(' ');
    case 'input':
      return `${textOf(block.label)}: ${controlOf(block.element as Json)}`;
    default:
      return '';
  }
}

function controlOf(element: Json): string {
  return `[${textOf(element.text) || textOf(element.placeholder) || String(element.initial_value ?? element.type)}]`;
}

function elementsOf(blocks: readonly Json[]): Json[] {
  return blocks.flatMap((block) => [...list(block.elements), ...list([block.accessory])]);
}

function deepText(value: unknown): string {
  if (Array.isArray(value)) return value.map(deepText).join('');
  if (!isJson(value)) return '';
  return typeof value.text === 'string' ? value.text : deepText(value.elements);
}

function textOf(value: unknown): string {
  return isJson(value) ? String(value.text ?? '') : '';
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
