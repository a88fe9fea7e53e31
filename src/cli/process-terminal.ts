import { createInterface } from 'node:readline/promises';
import type { Terminal } from './terminal.ts';

/** The terminal that this process was started from. */
export function processTerminal(): Terminal {
  return {
    environment: process.env,
    print: (text) => process.stdout.write(`${text}\n`),
    remark: (text) => process.stderr.write(`${text}\n`),
    ...(process.stdin.isTTY ? { confirm } : {}),
    now: Date.now,
    onStop(wish) {
      process.on('SIGINT', wish);
      process.on('SIGTERM', wish);
    },
    abandon: () => process.exit(2),
  };
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`${question} [y/N] `);
    return /^\s*y(es)?\s*$/iu.test(answer);
  } finally {
    lines.close();
  }
}
