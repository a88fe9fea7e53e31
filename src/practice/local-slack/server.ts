import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { redeliverKept } from './dispatch/events.ts';
import { servePage } from './page/api.ts';
import { serveApi } from './web/serve-api.ts';
import { serveFile } from './web/serve-files.ts';
import { serveResponseUrl } from './web/serve-response-url.ts';
import type { World } from './world.ts';

/** The one HTTP server: Web API, response_urls, files, sockets, the page. */
export function createLocalServer(world: World): Server {
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer((request, response) => {
    route(world, request, response).catch((error: Error) => fail(response, error));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', world.url);
    if (url.pathname !== '/link/' || !world.sockets.takeTicket(url.searchParams.get('ticket') ?? '')) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      world.sockets.accept(accepted, world.identity.app_id);
      redeliverKept(world);
    });
  });
  return server;
}

async function route(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', world.url);
  const own = world.options.alsoServe?.get(url.pathname);
  if (own !== undefined) return own(request, response);
  const [, area, ...rest] = url.pathname.split('/');
  if (area === 'api') return serveApi(world, request, response, rest.join('/'), url);
  if (area === 'actions') return serveResponseUrl(world, request, response, rest.join('/'));
  if (area === 'files-pri' || area === 'upload' || area === 'signin')
    return serveFile(world, request, response, url);
  return servePage(world, request, response, url);
}

function fail(response: ServerResponse, error: Error): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const status = error instanceof RangeError ? 413 : 500;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(error.message);
  if (status === 500) console.error(error);
}
