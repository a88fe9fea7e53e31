import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClockRequest } from '../page-contract.ts';

/** The people, channels and groups that a new workspace starts with. */
export interface WorkspaceSeed {
  team: { id?: string; name: string; domain: string };
  /** The app as installed; ids are made up when absent, the name comes from the manifest. */
  app?: { id?: string; botUserId?: string; botId?: string };
  users: SeedUser[];
  channels: SeedChannel[];
  usergroups?: { id: string; handle: string; name: string; users: string[] }[];
}

export interface SeedUser {
  /** Starts with U or W. */
  id: string;
  /** Handle, lower case, without `@`. */
  name: string;
  real_name: string;
  /** Such as `zh-CN`; default `en-US`. */
  locale?: string;
  /** IANA zone; default UTC. */
  tz?: string;
  /** The profile's title; the page's "act as" switch shows it. */
  title?: string;
  email?: string;
  deleted?: boolean;
  is_admin?: boolean;
  is_restricted?: boolean;
  is_bot?: boolean;
  /** Of another organisation (Slack Connect): that team's id. */
  team_id?: string;
}

export interface SeedChannel {
  id: string;
  name: string;
  private?: boolean;
  /** User ids. */
  members: string[];
  topic?: string;
  /** Whether the app is in it; default true. */
  bot?: boolean;
  archived?: boolean;
  ext_shared?: boolean;
}

/** The part of a Slack app manifest that decides what the app may do and hear. */
export interface Manifest {
  display_information: { name: string };
  features?: {
    app_home?: {
      home_tab_enabled?: boolean;
      messages_tab_enabled?: boolean;
      messages_tab_read_only_enabled?: boolean;
    };
    bot_user?: { display_name: string };
    slash_commands?: {
      command: string;
      description?: string;
      usage_hint?: string;
      should_escape?: boolean;
    }[];
    shortcuts?: { name: string; type: 'global' | 'message'; callback_id: string; description?: string }[];
  };
  oauth_config?: { scopes?: { bot?: string[] } };
  settings?: {
    event_subscriptions?: { bot_events?: string[] };
    interactivity?: { is_enabled?: boolean };
  };
}

/** How Slack reaches the app. */
export type Delivery = { mode: 'socket' } | { mode: 'http'; url: string; signingSecret?: string };

/** Durations in real milliseconds. */
export interface Timing {
  /** How long the app has to acknowledge. */
  ack: number;
  /** How long a trigger_id lives. */
  trigger: number;
  /** Waits before an event's retries. */
  retryDelays: number[];
  /** How long a call that is told to time out stays open. */
  hang: number;
}

export interface LocalSlackOptions {
  seed: WorkspaceSeed;
  manifest: Manifest;
  /** Milliseconds since 1970; stamps messages and dates. Acks and triggers run on real time. */
  now: () => number;
  /** Path of the SQLite file that keeps everything; absent: memory only. */
  store?: string;
  host?: string;
  /** 0 takes any free port. */
  port?: number;
  delivery: Delivery;
  /** Folder of static files served at `/`. */
  pageAssets?: string;
  /** More paths that this server answers, such as the app's own health checks. */
  alsoServe?: ReadonlyMap<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>;
  /** Whom the page opens as, by the browser's Accept-Language; the first person otherwise. */
  opensAs?: (acceptLanguage: string) => string;
  /** Moves the clock as the page asks; resolves when the app has caught up. */
  onClock?: (request: ClockRequest) => Promise<void>;
  tokens?: { bot?: string; app?: string; signingSecret?: string };
  rateLimits?: 'off' | 'slack';
  /** Bytes; default 100 MB. */
  fileSizeLimit?: number;
  timing?: Partial<Timing>;
}

export const defaultTiming: Timing = {
  ack: 3000,
  trigger: 3000,
  retryDelays: [0, 60_000, 300_000],
  hang: 30_000,
};
