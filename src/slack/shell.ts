import type { Context } from '../operations/context.ts';
import type { Clients } from './platform/clients.ts';

export interface Log {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What every listener is given. */
export interface Shell {
  context: Context;
  clientsOf(workspace: string): Clients;
  log: Log;
}
