import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileSizeLimit } from '../acts/upload.ts';
import { botMayRead, fillFile } from '../files.ts';
import { grantedScopes, type World } from '../world.ts';
import { readBody } from './body.ts';

/** Bytes that a form may add around a file. */
const multipartOverhead = 64 * 1024;

/** Serves `url_private` to the app and takes its uploads. */
export async function serveFile(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (url.pathname.startsWith('/signin')) {
    // Slack answers a download without the right token with its sign-in page and status 200.
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      '<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in</body></html>',
    );
    return;
  }
  if (url.pathname.startsWith('/upload/')) return takeUpload(world, request, response, url);
  const id = /-(F[A-Z0-9]+)\//.exec(url.pathname)?.[1] ?? '';
  const file = world.state.files.get(id);
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const allowed = token === world.identity.bot_token && grantedScopes(world).includes('files:read');
  if (!allowed) {
    response
      .writeHead(302, { location: `${world.url}/signin?redir=${encodeURIComponent(url.pathname)}` })
      .end();
    return;
  }
  const bytes = file && botMayRead(world, file) ? world.state.store.readFile(file.id) : undefined;
  if (file === undefined || bytes === undefined) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<html><body>File not found</body></html>');
    return;
  }
  response.writeHead(200, { 'content-type': file.mimetype, 'content-length': bytes.length }).end(bytes);
}

async function takeUpload(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const file = world.state.files.get(url.pathname.split('/').at(-1) ?? '');
  if (request.method !== 'POST' || file === undefined || !file.pending) {
    response.writeHead(404).end();
    return;
  }
  const limit = fileSizeLimit(world);
  const body = await readBody(request, limit + multipartOverhead);
  const content = fileContent(request.headers['content-type'] ?? '', body);
  if (content.length > limit) throw new RangeError('file too large');
  fillFile(world, file, content);
  world.state.commit();
  response.writeHead(200, { 'content-type': 'text/plain' }).end(`OK - ${body.length}`);
}

/** The first part of a multipart form, or the raw body. */
function fileContent(contentType: string, body: Buffer): Buffer {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(contentType)?.[1];
  if (boundary === undefined) return body;
  const start = body.indexOf('\r\n\r\n') + 4;
  const end = body.indexOf(`\r\n--${boundary}`, start);
  return body.subarray(start, end < 0 ? body.length : end);
}
