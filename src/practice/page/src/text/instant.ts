/** Who reads an instant: language, zone, and what is now (for "today"). */
export interface Reader {
  /** BCP 47, such as `zh-TW`. */
  locale: string;
  timezone: string;
  /** Milliseconds since 1970. */
  now: number;
  words: { today: string; yesterday: string; tomorrow: string };
}

const dateStyles: Record<string, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  date_short: { day: 'numeric', month: 'short', year: 'numeric' },
  date_long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day_divider_pretty: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
};

/** Milliseconds since 1970 → `2026-11-23` in the zone. */
export function isoDate(instant: number, timezone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** Fills a Slack date format (`{date_short_pretty} at {time}`) for a reader; the instant is in milliseconds. */
export function formatInstant(instant: number, format: string, reader: Reader): string {
  return format.replace(/\{(\w+)\}/g, (whole, token: string) => {
    if (token === 'date_num') return isoDate(instant, reader.timezone);
    if (token === 'date_slash') return isoDate(instant, reader.timezone).replaceAll('-', '/');
    if (token === 'ago') return ago(instant, reader);
    const pretty = token.endsWith('_pretty') ? relativeDay(instant, reader) : undefined;
    if (pretty) return pretty;
    const style = dateStyles[token] ?? dateStyles[token.replace(/_pretty$/, '')];
    if (!style) return whole;
    return new Intl.DateTimeFormat(reader.locale, { ...style, timeZone: reader.timezone }).format(instant);
  });
}

/** Hours and minutes, `18:05`. */
export function clockTime(instant: number, reader: Reader): string {
  return formatInstant(instant, '{time}', reader);
}

/** Hours and minutes, with the day unless it is today: `Wed 25 Nov 16:10`. */
export function dayAndTime(instant: number, reader: Reader): string {
  const time = clockTime(instant, reader);
  if (isoDate(instant, reader.timezone) === isoDate(reader.now, reader.timezone)) return time;
  const style = { weekday: 'short', day: 'numeric', month: 'short', timeZone: reader.timezone } as const;
  return `${new Intl.DateTimeFormat(reader.locale, style).format(instant)} ${time}`;
}

function relativeDay(instant: number, reader: Reader): string | undefined {
  const day = isoDate(instant, reader.timezone);
  const away = Math.round((Date.parse(day) - Date.parse(isoDate(reader.now, reader.timezone))) / 86_400_000);
  return { '-1': reader.words.yesterday, '0': reader.words.today, '1': reader.words.tomorrow }[String(away)];
}

function ago(instant: number, reader: Reader): string {
  const seconds = Math.round((instant - reader.now) / 1000);
  const relative = new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' });
  if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), 'minute');
  if (Math.abs(seconds) < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
  return relative.format(Math.round(seconds / 86_400), 'day');
}
