/** What the workspace is made of, as kept in its store. Field names follow Slack where Slack has them. */

import type { Json } from '../json.ts';

export interface User {
  id: string;
  name: string;
  real_name: string;
  locale: string;
  tz: string;
  title: string;
  email: string;
  team_id: string;
  deleted: boolean;
  is_admin: boolean;
  is_restricted: boolean;
  is_bot: boolean;
  /** Seconds. */
  updated: number;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  members: string[];
  topic: string;
  archived: boolean;
  ext_shared: boolean;
  creator: string;
  /** Seconds. */
  created: number;
}

export interface Message {
  channel: string;
  ts: string;
  user: string;
  text: string;
  subtype?: string;
  bot_id?: string;
  client_msg_id?: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: { event_type: string; event_payload: Json };
  thread_ts?: string;
  reply_broadcast?: boolean;
  edited?: { user: string; ts: string };
  files?: string[];
  reactions?: { name: string; users: string[] }[];
  /** Only this person sees it. */
  ephemeral_to?: string;
  /** User ids, and `channel`, `here`, `everyone`: whom the message notifies. */
  mentions: string[];
  unfurl_links?: boolean;
}

export interface View {
  id: string;
  type: 'modal' | 'home';
  user: string;
  title?: Json;
  submit?: Json;
  close?: Json;
  blocks: Json[];
  private_metadata: string;
  callback_id: string;
  external_id: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
  state: StateValues;
  /** Block id to what is wrong. */
  errors: Record<string, string>;
  /** The submission failed as a whole. */
  trouble?: string;
  waiting: boolean;
}

/** block_id → action_id → the element's state, as in `view.state.values`. */
export type StateValues = Record<string, Record<string, Json>>;

export interface SlackFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  user: string;
  /** Seconds. */
  created: number;
  channels: string[];
  /** The app may read it wherever it stands: it uploaded it, or was handed it in a modal. */
  handed_to_app: boolean;
  /** Uploaded, but not completed yet. */
  pending: boolean;
}

export interface UserGroup {
  id: string;
  handle: string;
  name: string;
  users: string[];
}

export interface ResponseUrl {
  id: string;
  channel: string;
  user: string;
  /** The message that held the control, if any. */
  message_ts?: string;
  ephemeral?: boolean;
  thread_ts?: string;
  uses: number;
  /** Milliseconds of the injected clock. */
  expires: number;
}

export interface Identity {
  team_id: string;
  team_name: string;
  team_domain: string;
  app_id: string;
  app_name: string;
  bot_user_id: string;
  bot_id: string;
  bot_token: string;
  app_token: string;
  signing_secret: string;
  verification_token: string;
}
