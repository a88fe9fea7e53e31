import type { PageState } from '../../../page-contract.ts';
import { unescapeText } from './inline.ts';

/** A message's markup as its author would type it again: `<@U…>` is `@handle`, a link its address. */
export function editableText(markup: string, page: PageState): string {
  const typed = markup.replace(
    /<([@#!]?)([^>|]+)(?:\|([^>]*))?>/g,
    (_, sign: string, target: string, label?: string) => {
      if (sign === '@') return `@${page.people.find((person) => person.id === target)?.handle ?? target}`;
      if (sign === '#') return `#${page.channelNames[target] ?? label ?? target}`;
      return sign === '!' ? `@${target}` : target;
    },
  );
  return unescapeText(typed);
}
