import type { PageState } from '../../../page-contract.ts';

/** One completion of what stands in the composer. */
export interface Suggestion {
  key: string;
  label: string;
  hint: string;
  /** The whole text once it is taken. */
  completed: string;
}

const mostShown = 8;

/** Commands for a line that begins with `/` (not in threads), people for a word that begins with `@`. */
export function suggest(text: string, page: PageState, inThread: boolean): Suggestion[] {
  if (/^\/\S*$/.test(text) && !inThread)
    return page.app.commands
      .filter(({ command }) => command.startsWith(text.toLowerCase()))
      .map(({ command, description, usageHint }) => ({
        key: command,
        label: `${command} ${usageHint}`.trim(),
        hint: description,
        completed: `${command} `,
      }));
  const mention = /(^|\s)@([^\s@]*)$/.exec(text);
  if (!mention) return [];
  const typed = mention[2]!.toLocaleLowerCase();
  return page.people
    .filter((person) => !person.deactivated && person.id !== page.me.id)
    .filter((person) => `${person.handle} ${person.name}`.toLocaleLowerCase().includes(typed))
    .slice(0, mostShown)
    .map((person) => ({
      key: person.id,
      label: person.name,
      hint: person.title,
      completed: `${text.slice(0, text.length - mention[2]!.length)}${person.handle} `,
    }));
}
