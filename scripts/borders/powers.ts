/**
 * What a program can reach without importing it. A folder may use what its row lists, and everything that only
 * computes; a name that stands nowhere here may be used nowhere.
 */
export const powers = {
  clock: {
    names: ['performance'],
    why: 'there is one clock, and its instant is an argument or `context.now()`',
  },
  chance: { names: ['crypto'], why: 'what is random is an argument' },
  environment: { names: [], why: 'config.ts alone reads the environment' },
  process: { names: ['process'], why: 'the process is the business of commands and of what starts them' },
  console: { names: ['console'], why: 'commands print through their terminal, everything else has a log' },
  network: {
    names: ['AbortSignal', 'EventSource', 'FormData', 'Headers', 'Request', 'Response', 'WebSocket', 'fetch'],
    why: 'only those speak to others whose job it is',
  },
  timers: {
    names: [
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ],
    why: 'work is found by query, never remembered by a timer',
  },
  promises: { names: ['Promise', 'PromiseLike'], why: 'it answers at once, and waits for nothing' },
} as const;

export type Power = keyof typeof powers;

/** Which power a global gives, if any. */
export function powerOf(global: string): Power | undefined {
  return (Object.keys(powers) as Power[]).find((power) =>
    (powers[power].names as readonly string[]).includes(global),
  );
}

/** Globals that only compute. */
export const harmless: ReadonlySet<string> = new Set(
  [
    'AbortController AggregateError Array ArrayBuffer BigInt Boolean Buffer Date Error Infinity Intl JSON Map Math',
    'NaN Number Object RangeError RegExp Set String Symbol SyntaxError TextDecoder TextEncoder TypeError URL',
    'URLSearchParams Uint8Array WeakMap WeakSet decodeURIComponent encodeURIComponent structuredClone undefined',
  ].flatMap((line) => line.split(' ')),
);
