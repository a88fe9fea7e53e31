import { intlLocale } from '../../domain/facts/language.ts';
import { formatAmount } from '../../domain/facts/money.ts';
import type { Language } from '../../domain/facts/organisation.ts';
import { type Wording, wordingFor } from '../../wording/wording.ts';
import { escapeText } from './text.ts';

/** Who reads: their language and zone decide how everything is said. */
export interface Reader {
  language: Language;
  timezone: string;
  wording: Wording;
}

export function readerOf({ language, timezone }: { language: Language; timezone: string }): Reader {
  return { language, timezone, wording: wordingFor(language) };
}

/** An instant for one reader, in their zone: for modals and plain text. */
export function when(reader: Reader, instant: number): string {
  return formatOf(reader).format(instant);
}

/** Making one takes as long as checking a whole form. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf({ language, timezone }: Reader): Intl.DateTimeFormat {
  const key = `${language} ${timezone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(intlLocale(language), {
      timeZone: timezone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  return format;
}

/** An instant for many readers: Slack shows it in each one's own zone. mrkdwn only. */
export function whenForAll(reader: Reader, instant: number): string {
  return `<!date^${Math.floor(instant / 1000)}^{date_short_pretty} {time}|${escapeText(when(reader, instant))}>`;
}

/** The same with the time that is left, which Slack keeps counting. mrkdwn only. */
export function countdown(reader: Reader, instant: number): string {
  const fallback = escapeText(when(reader, instant));
  return `<!date^${Math.floor(instant / 1000)}^{date_short_pretty} {time} ({ago})|${fallback}>`;
}

/** A local date such as `2026-11-20`, as this reader writes dates. */
export function dateOnly(reader: Reader, instant: number): string {
  return new Intl.DateTimeFormat(intlLocale(reader.language), {
    timeZone: reader.timezone,
    day: 'numeric',
    month: 'short',
  }).format(instant);
}

export function money(reader: Reader, amount: number, currency: string): string {
  return formatAmount(amount, currency, intlLocale(reader.language));
}

/** Whole sentences, one behind the other, as the reader's language puts them. */
export function sentences(reader: Reader, parts: readonly string[]): string {
  const { vocabulary } = reader.wording;
  const [first = '', ...rest] = parts.filter((part) => part !== '');
  return rest.reduce((said, next) => vocabulary.sentences(said, next), first);
}
