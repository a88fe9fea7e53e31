import { Server, Socket } from 'node:net';

/** A fast test that opens a server or a connection belongs to another project: it fails here. */
function refusing(what: string) {
  return (): never => {
    throw new Error(`A fast test ${what}: see test/projects.ts for where it belongs`);
  };
}

Server.prototype.listen = refusing('opens a server');
Socket.prototype.connect = refusing('opens a connection');
