import { extname } from 'node:path';
import type { Json } from './json.ts';
import type { SlackFile, User } from './state/entities.ts';
import { newId } from './state/ids.ts';
import { botIsIn, nowSeconds, type World } from './world.ts';

const mimetypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.heic': 'image/heic',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file that exists but has not been shared with anybody yet. */
export function newFile(world: World, user: string, name: string, size: number): SlackFile {
  const id = newId('F');
  return world.state.files.put(id, {
    id,
    name,
    title: name,
    mimetype: mimetypes[extname(name).toLowerCase()] ?? 'application/octet-stream',
    size,
    user,
    created: nowSeconds(world),
    channels: [],
    handed_to_app: user === world.identity.bot_user_id,
    pending: true,
  });
}

/** Keeps the bytes of a file and its true size. */
export function fillFile(world: World, file: SlackFile, bytes: Buffer): SlackFile {
  world.state.store.writeFile(file.id, bytes);
  return world.state.files.put(file.id, { ...file, size: bytes.length, pending: false });
}

/** The file and its bytes; messages that showed it stay. */
export function deleteFile(world: World, id: string): void {
  world.state.files.delete(id);
  world.state.store.deleteFile(id);
}

/** Shows a file in a channel. */
export function shareFile(world: World, id: string, channel: string): void {
  const file = world.state.files.get(id);
  if (file === undefined || file.channels.includes(channel)) return;
  world.state.files.put(id, { ...file, channels: [...file.channels, channel] });
}

/** Whether the app may read the file: its own, handed to it in a modal, or shared where the bot is. */
export function botMayRead(world: World, file: SlackFile): boolean {
  if (file.pending) return false;
  if (file.handed_to_app) return true;
  return file.channels.some((id) => {
    const channel = world.state.channels.get(id);
    return channel !== undefined && botIsIn(world, channel);
  });
}

/** Where a file may stand as a picture: an uploaded image that the app may read. */
export function isShowablePicture(world: World, reference: { id?: string; url?: string }): boolean {
  const id = reference.id ?? /-(F[A-Z0-9]+)\//.exec(reference.url ?? '')?.[1];
  const file = world.state.files.get(id ?? '');
  return file !== undefined && /^image\/(png|jpeg|gif)$/.test(file.mimetype) && botMayRead(world, file);
}

/** The file as the Web API and payloads show it; one of another organisation must be asked for with `files.info`. */
export function fileJson(world: World, file: SlackFile, sharer?: User): Json {
  const { identity, url } = world;
  if (sharer !== undefined && sharer.team_id !== identity.team_id) {
    return {
      id: file.id,
      created: file.created,
      timestamp: file.created,
      user: file.user,
      mode: 'file_access',
      file_access: 'check_file_info',
    };
  }
  const path = `${identity.team_id}-${file.id}`;
  const extension = extname(file.name).slice(1).toLowerCase();
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extension === 'jpeg' ? 'jpg' : extension || 'binary',
    pretty_type: (extension || 'binary').toUpperCase(),
    user: file.user,
    user_team: identity.team_id,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${url}/files-pri/${path}/${encodeURIComponent(file.name)}`,
    url_private_download: `${url}/files-pri/${path}/download/${encodeURIComponent(file.name)}`,
    permalink: `${url}/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    channels: file.channels.filter((id) => id.startsWith('C')),
    groups: [],
    ims: file.channels.filter((id) => id.startsWith('D')),
    file_access: 'visible',
  };
}
