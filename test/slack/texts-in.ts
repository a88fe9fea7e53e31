/** A text as it stands in a message or a view: `mrkdwn` is read by Slack, `plain` is shown as it stands. */
export interface Shown {
  kind: 'mrkdwn' | 'plain';
  text: string;
}

const shownPlainly = ['initial_value', 'accessibility_label', 'alt_text'];

/** Every text that somebody sees or hears, in order. */
export function textsIn(value: unknown): Shown[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  const own: Shown[] =
    typeof text === 'string' ? [{ kind: type === 'mrkdwn' ? 'mrkdwn' : 'plain', text }] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([field, inner]): Shown[] =>
      typeof inner === 'string' && shownPlainly.includes(field)
        ? [{ kind: 'plain', text: inner }]
        : textsIn(inner),
    ),
  ];
}

/** The labels of a view and of all buttons: our own words, which nothing may cut. */
export function labelsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text, title, submit, close } = value as Record<string, { text?: string } | undefined>;
  const labels = [...(String(type) === 'button' ? [text] : []), title, submit, close];
  return [...labels.flatMap((label) => label?.text ?? []), ...Object.values(value).flatMap(labelsIn)];
}

/** The only markup that our own words use: dates, people who are meant to be told, channels, a permalink. */
const ours = /<!date\^\d+\^[^|<>]*\|[^<>]*>|<@U0[A-Z0-9]+>|<#C[A-Z0-9]+>|<https:\/\/[^<>\s]+>/gu;

/** What is wrong with a text however long it may be; nothing where it reads as it should. */
export function flawsOf({ kind, text }: Shown): string[] {
  const bare = text.replace(ours, '').replace(/^> /gmu, '');
  const escapes = text.match(/&(?:amp|lt|gt);/gu)?.length ?? 0;
  return [
    ...(/undefined|\[object|\bNaN\b|Invalid Date/u.test(text) ? ['a value that is not there'] : []),
    ...(text.isWellFormed() ? [] : ['half a character']),
    ...(kind === 'mrkdwn' && /[<>]/u.test(bare) ? ['not escaped'] : []),
    ...(kind === 'mrkdwn' && (text.match(/&/gu)?.length ?? 0) !== escapes ? ['half an escape'] : []),
    ...(kind === 'mrkdwn' && /&amp;(?:amp|lt|gt);/u.test(text) ? ['escaped twice'] : []),
    ...(kind === 'plain' && escapes > 0 ? ['escaped where it is shown as it stands'] : []),
  ];
}
