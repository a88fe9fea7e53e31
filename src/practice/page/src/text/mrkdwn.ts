import { type Inline, parseInline, unescapeText } from './inline.ts';

/** A paragraph-level piece of Slack's mrkdwn. */
export type Paragraph =
  | { kind: 'lines'; lines: Inline[][] }
  | { kind: 'quote'; lines: Inline[][] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] }
  | { kind: 'code'; text: string };

const bullet = /^\s*[•◦\-–] +(.*)$/;
const numbered = /^\s*(\d{1,3})\. +(.*)$/;
const quoted = /^(?:&gt;|>) ?(.*)$/;

/** Splits mrkdwn into code blocks, quotes, lists and plain lines, in order. */
export function parseMrkdwn(source: string): Paragraph[] {
  return source.split(/```\n?([\s\S]*?)```\n?/).flatMap((part, index): Paragraph[] => {
    if (index % 2) return [{ kind: 'code', text: unescapeText(part.replace(/\n$/, '')) }];
    return part ? paragraphs(part) : [];
  });
}

function paragraphs(text: string): Paragraph[] {
  const whole: Paragraph[] = [];
  const lines = text.replace(/\n$/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    const last = whole.at(-1);
    if (/^(&gt;|>){3}/.test(line)) {
      const rest = [line.replace(/^(&gt;|>){3} ?/, ''), ...lines.slice(index + 1)];
      return [...whole, { kind: 'quote', lines: rest.map(parseInline) }];
    }
    const quote = quoted.exec(line);
    const item = bullet.exec(line);
    const number = numbered.exec(line);
    if (quote) {
      if (last?.kind === 'quote') last.lines.push(parseInline(quote[1]!));
      else whole.push({ kind: 'quote', lines: [parseInline(quote[1]!)] });
    } else if (item) {
      if (last?.kind === 'list' && !last.ordered) last.items.push(parseInline(item[1]!));
      else whole.push({ kind: 'list', ordered: false, start: 1, items: [parseInline(item[1]!)] });
    } else if (number) {
      if (last?.kind === 'list' && last.ordered) last.items.push(parseInline(number[2]!));
      else
        whole.push({
          kind: 'list',
          ordered: true,
          start: Number(number[1]),
          items: [parseInline(number[2]!)],
        });
    } else if (last?.kind === 'lines') last.lines.push(parseInline(line));
    else whole.push({ kind: 'lines', lines: [parseInline(line)] });
  }
  return whole;
}
