import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Connection } from '../slack/platform/connection.ts';
import { httpServer, type Route } from '../slack/platform/http-server.ts';

/** Another server that answers the operators' paths in our stead: the practice workspace's. */
export interface OtherServer {
  routes: Map<string, Route>;
  url: string;
}

export interface Serving {
  url: string;
  stop(): Promise<void>;
}

/** Starts the HTTP server. Throws `ListenProblem`. */
export async function serve(
  { config, servedBy, log }: { config: Config; servedBy?: OtherServer; log: Logger },
  routes: Map<string, Route>,
  incoming: Connection,
): Promise<Serving> {
  if (servedBy !== undefined) {
    for (const [path, route] of routes) servedBy.routes.set(path, route);
    return { url: servedBy.url, async stop() {} };
  }
  const server = httpServer(routes, incoming.httpReceiver, log);
  await listen(server, config);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** A port that is taken stops the start with a sentence. */
export class ListenProblem extends Error {}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(error, config) ?? error));
    server.listen(config.port, config.host, () => resolve());
  });
}

/** The sentence for an address that cannot be listened on; undefined for any other error. */
export function listenProblem(error: unknown, { host, port }: Config): ListenProblem | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'listen') return undefined;
  return new ListenProblem(
    code === 'EADDRINUSE'
      ? `Port ${port} is in use. Stop the other program, or choose another with PORT=3001.`
      : `Redress cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`,
  );
}
