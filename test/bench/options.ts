import { parseArgs } from 'node:util';

export const parts = ['filing', 'throughput', 'start', 'memory', 'postgres', 'reading'] as const;

export interface Options {
  parts: (typeof parts)[number][];
  /** Few samples: to see that it works, not to conclude from. */
  quick: boolean;
  json: boolean;
  /** The script that `start` is said to. */
  redress: string;
}

const usage = `npm run bench -- [--only ${parts.join('|')}] [--quick] [--json] [--redress script]

Measures Redress against a bare Bolt app. --only may be given several times.
--redress names the script of another build than this checkout's.
Exits 1 when the reference moved by more than 15 % meanwhile, 2 on misuse.`;

/** Exits with 2 and the usage on misuse. */
export function readOptions(given: string[]): Options {
  try {
    const { values } = parseArgs({
      args: given,
      options: {
        only: { type: 'string', multiple: true },
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        redress: { type: 'string', default: 'bin/redress.js' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const unknown = values.only?.find((part) => !parts.some((known) => known === part));
    if (unknown !== undefined) throw new Error(`there is no part "${unknown}"`);
    return {
      parts: parts.filter((part) => values.only?.includes(part) ?? true),
      quick: values.quick,
      json: values.json,
      redress: values.redress,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}
