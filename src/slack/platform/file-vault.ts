import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileVault } from '../../operations/ports/file-vault.ts';
import { largestFile } from '../filing/on-filing.ts';
import { isSlackAddress } from './address.ts';
import { type Clients, slackError } from './clients.ts';

const gone = new Set(['file_not_found', 'file_deleted']);
const patience = 30_000;
/** Slack waits three seconds for an answer to a form. */
const impatience = 2_000;

/** Copies files out of Slack into a folder, each under its hash and its own id: erasing one takes no other along. */
export function slackFileVault(options: {
  folder: string;
  clientsOf: (workspace: string) => Clients;
  tokenOf: (workspace: string) => string;
  apiUrl: string | undefined;
}): FileVault {
  return {
    async keep(file) {
      const found = await fetchContent(file.workspace, file.slackFile, patience);
      return 'refused' in found ? found : keepContent(options.folder, file.id, found.content);
    },
    async content({ path, sha256 }) {
      if (path === null) return undefined;
      const content = await readFile(join(options.folder, path)).catch(unlessMissing);
      return content !== undefined && hashOf(content) === sha256 ? content : undefined;
    },
    async erase(path) {
      await rm(join(options.folder, path), { force: true });
    },
    async read(workspace, slackFile) {
      const found = await fetchContent(workspace, slackFile, impatience);
      return 'refused' in found ? found : { text: found.content.toString('utf8') };
    },
  };

  async function fetchContent(
    workspace: string,
    slackFile: string,
    milliseconds: number,
  ): Promise<{ content: Buffer } | { refused: string }> {
    try {
      const info = await options.clientsOf(workspace).background.files.info({ file: slackFile });
      if ((info.file?.size ?? 0) > largestFile) return { refused: 'too-large' };
      const address = info.file?.url_private_download ?? info.file?.url_private;
      if (address === undefined || !isSlackAddress(address, options.apiUrl)) return { refused: 'unreadable' };
      const content = await download(address, options.tokenOf(workspace), milliseconds);
      return content === undefined ? { refused: 'too-large' } : { content };
    } catch (error) {
      if (gone.has(slackError(error) ?? '')) return { refused: 'gone' };
      if (slackError(error) === 'missing_scope') return { refused: 'unreadable' };
      throw error;
    }
  }
}

async function download(address: string, token: string, milliseconds: number): Promise<Buffer | undefined> {
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(milliseconds),
  });
  if (!response.ok || response.body === null)
    throw new Error(`the file could not be read: ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > largestFile) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Written beside and moved into place: a crash leaves no half file under a hash. */
async function keepContent(folder: string, id: string, content: Buffer) {
  const sha256 = hashOf(content);
  const path = join(sha256.slice(0, 2), `${sha256}-${id}`);
  const target = join(folder, path);
  await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
  const part = `${target}.${process.pid}.part`;
  try {
    await writeFile(part, content, { flush: true });
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return { sha256, path, size: content.length };
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
