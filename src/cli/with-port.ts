import type { Terminal } from './terminal.ts';

/** The environment, with the port that a flag asks for instead of its own. */
export function withPort(
  environment: Terminal['environment'],
  port: string | undefined,
): Record<string, string | undefined> {
  return port === undefined ? { ...environment } : { ...environment, PORT: port };
}
