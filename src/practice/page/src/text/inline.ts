/** A piece of running text, free of markup: what the components draw. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; text: string }
  | { kind: 'user' | 'channel' | 'group'; id: string; label?: string }
  | { kind: 'broadcast'; range: 'here' | 'channel' | 'everyone' }
  | { kind: 'date'; seconds: number; format: string; href?: string; fallback: string };

const styles = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const wordCharacter = /[\p{L}\p{N}]/u;

/** Undoes Slack's three escapes. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Reads the inline part of Slack's mrkdwn (one line or more, no fences). */
export function parseInline(source: string): Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  let at = 0;
  const push = (node: Inline) => {
    if (plain) nodes.push({ kind: 'text', text: unescapeText(plain) });
    plain = '';
    nodes.push(node);
  };
  while (at < source.length) {
    const character = source[at]!;
    const found = character === '<' ? angle(source, at) : styled(source, at, character);
    if (found) {
      push(found.node);
      at = found.end;
    } else {
      plain += character;
      at += 1;
    }
  }
  if (plain) nodes.push({ kind: 'text', text: unescapeText(plain) });
  return nodes;
}

type Found = { node: Inline; end: number } | null;

function styled(source: string, at: number, mark: string): Found {
  if (mark !== '`' && !(mark in styles)) return null;
  if (at > 0 && wordCharacter.test(source[at - 1]!)) return null;
  const close = closing(source, at, mark);
  if (close < 0) return null;
  const inner = source.slice(at + 1, close);
  if (mark === '`') return { node: { kind: 'code', text: unescapeText(inner) }, end: close + 1 };
  return {
    node: { kind: styles[mark as keyof typeof styles], children: parseInline(inner) },
    end: close + 1,
  };
}

/** Where the mark closes: on the same line, after something, not inside `<…>` or a word; -1 if nowhere. */
function closing(source: string, at: number, mark: string): number {
  const first = source[at + 1];
  if (first === undefined || first === mark || (mark !== '`' && /\s/.test(first))) return -1;
  for (let index = at + 1; index < source.length; index += 1) {
    const character = source[index]!;
    if (character === '\n') return -1;
    if (character === '<' && mark !== '`') {
      const end = source.indexOf('>', index);
      if (end > 0) index = end;
    } else if (character === mark && !(mark !== '`' && /\s/.test(source[index - 1]!))) {
      const next = source[index + 1];
      if (next === undefined || !wordCharacter.test(next)) return index;
    }
  }
  return -1;
}

/** Reads `<@U…>`, `<#C…|name>`, `<!…>` and `<https://…|text>`. */
function angle(source: string, at: number): Found {
  const close = source.indexOf('>', at);
  if (close < 0) return null;
  const [target = '', ...rest] = source.slice(at + 1, close).split('|');
  const label = rest.length ? unescapeText(rest.join('|')) : undefined;
  const node = reference(target, label);
  return node ? { node, end: close + 1 } : null;
}

function reference(target: string, label: string | undefined): Inline | null {
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!subteam^')) return { kind: 'group', id: target.slice(9), label };
  if (target.startsWith('!date^')) {
    const [, seconds = '0', format = '', href] = target.split('^');
    return { kind: 'date', seconds: Number(seconds), format, href, fallback: label ?? format };
  }
  if (target === '!here' || target === '!channel' || target === '!everyone')
    return { kind: 'broadcast', range: target.slice(1) as 'here' };
  if (/^(https?:|mailto:|tel:)/i.test(target))
    return {
      kind: 'link',
      href: unescapeText(target),
      text: label || unescapeText(target.replace(/^(mailto|tel):/i, '')),
    };
  return null;
}
