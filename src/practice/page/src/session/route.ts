/** Who acts, what stands in the middle and beside it; kept in the address, so that a reload stays. */
export interface Route {
  as?: string;
  /** A channel or DM id, or `home`. */
  place: string;
  thread?: string;
}

/** Reads `#as=U…&place=C…&thread=…`. */
export function routeFrom(hash: string): Route {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    as: values.get('as') ?? undefined,
    place: values.get('place') ?? '',
    thread: values.get('thread') ?? undefined,
  };
}

/** The reverse of {@link routeFrom}. */
export function hashOf(route: Route): string {
  const known = Object.entries(route).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `#${new URLSearchParams(known).toString()}`;
}

/** Reads a permalink (`…/archives/C…/p1700000000123456?thread_ts=…`); undefined when it is none. */
export function permalink(href: string): { place: string; ts: string; thread?: string } | undefined {
  const found = /\/archives\/(\w+)\/p(\d+)(\d{6})(?:\?(.*))?$/.exec(href);
  if (!found) return undefined;
  const ts = `${found[2]}.${found[3]}`;
  const thread = new URLSearchParams(found[4] ?? '').get('thread_ts') ?? undefined;
  return { place: found[1]!, ts, thread };
}
