import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ActRequest, ClockRequest, Failure, OptionsRequest } from '../../page-contract.ts';
import { fileSizeLimit, upload } from '../acts/upload.ts';
import { AppDidNotAnswer, SlackError } from '../slack-error.ts';
import type { User } from '../state/entities.ts';
import { readBody } from '../web/body.ts';
import type { World } from '../world.ts';
import { actOnPage, optionsForPage } from './acts.ts';
import { serveAsset } from './serve-assets.ts';
import { fileCard, pageState } from './snapshot.ts';

/** Serves the practice page: its JSON API (page-contract.ts) and its static files. */
export async function servePage(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (!url.pathname.startsWith('/page/')) return serveAsset(world, response, url.pathname);
  try {
    await servePageApi(world, request, response, url);
  } catch (error) {
    if (!(error instanceof SlackError || error instanceof AppDidNotAnswer)) throw error;
    const failure: Failure = { ok: false, error: error.code, message: sentence(error) };
    sendJson(response, failure, 400);
  }
}

function sentence(error: SlackError | AppDidNotAnswer): string {
  return error instanceof SlackError && error.messages.length > 0 ? error.messages.join(' ') : error.message;
}

async function servePageApi(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const route = `${request.method} ${url.pathname}`;
  refuseForeign(world, request);
  if (route === 'GET /page/state')
    return sendJson(response, pageState(world, personAsked(world, url, request), url.searchParams));
  if (route === 'GET /page/events') return streamChanges(world, response);
  if (route === 'POST /page/act') {
    const { as, action } = await readJson<ActRequest>(request);
    const done = await actOnPage(world, person(world, as), action);
    return sendJson(response, { ok: true, revision: world.state.revision, ...done });
  }
  if (route === 'POST /page/options') {
    const asked = await readJson<OptionsRequest>(request);
    return sendJson(response, { ok: true, ...(await optionsForPage(world, person(world, asked.as), asked)) });
  }
  if (route === 'POST /page/files') {
    const bytes = await readBody(request, fileSizeLimit(world));
    const name = url.searchParams.get('name') || 'file';
    const file = upload(world, personAsked(world, url, request), name, bytes);
    return sendJson(response, { ok: true, file: fileCard(file) });
  }
  if (route === 'POST /page/clock') {
    if (world.options.onClock === undefined)
      throw new SlackError('no_clock', ['The clock cannot be moved here.']);
    await world.options.onClock(await readJson<ClockRequest>(request));
    world.state.touch();
    return sendJson(response, { ok: true, now: new Date(world.now()).toISOString() });
  }
  if (route.startsWith('GET /page/files/')) return sendFile(world, request, response, url);
  throw new SlackError('unknown_request', [route]);
}

/** Another site's page must not act here through the person's browser. */
function refuseForeign(world: World, request: IncomingMessage): void {
  const origin = request.headers.origin;
  if (origin !== undefined && URL.parse(origin)?.host !== request.headers.host) {
    throw new SlackError('foreign_origin', [`requests from ${origin} are not taken by ${world.url}`]);
  }
}

function personAsked(world: World, url: URL, request: IncomingMessage): User {
  const as = url.searchParams.get('as');
  if (as) return person(world, as);
  const opensAs = world.options.opensAs?.(request.headers['accept-language'] ?? '');
  if (opensAs !== undefined) return person(world, opensAs);
  const first = world.state.users.all().find((user) => !user.is_bot && !user.deleted);
  if (first === undefined) throw new SlackError('unknown_person');
  return first;
}

function person(world: World, id: string): User {
  const user = world.state.users.get(id);
  if (user === undefined || user.is_bot || user.deleted)
    throw new SlackError('unknown_person', [`nobody to act as: ${id}`]);
  return user;
}

function streamChanges(world: World, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache',
    connection: 'keep-alive',
  });
  const tell = (revision: number) => response.write(`data: ${JSON.stringify({ revision })}\n\n`);
  tell(world.state.revision);
  const stop = world.state.onChange(tell);
  const beat = setInterval(() => response.write(': still here\n\n'), 20_000);
  response.on('close', () => {
    clearInterval(beat);
    stop();
  });
}

function sendFile(world: World, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const file = world.state.files.get(url.pathname.split('/').at(-1) ?? '');
  const user = personAsked(world, url, request);
  const visible =
    file !== undefined && (file.user === user.id || file.channels.some((id) => mayLook(world, user, id)));
  const bytes = visible ? world.state.store.readFile(file.id) : undefined;
  if (file === undefined || bytes === undefined) throw new SlackError('file_not_found');
  // Only pictures are shown in place: anything else could be a page that runs with this page's rights.
  const inline = /^image\/(png|jpeg|gif|webp)$/.test(file.mimetype);
  const disposition = `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  response.writeHead(200, {
    'content-type': file.mimetype,
    'content-disposition': disposition,
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}

function mayLook(world: World, user: User, channelId: string): boolean {
  const channel = world.state.channels.get(channelId);
  return channel !== undefined && (channel.kind === 'public' || channel.members.includes(user.id));
}

async function readJson<T>(request: IncomingMessage): Promise<T> {
  try {
    return JSON.parse((await readBody(request, 1024 * 1024)).toString('utf8')) as T;
  } catch (error) {
    if (error instanceof SyntaxError) throw new SlackError('invalid_json');
    throw error;
  }
}

function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
