import * as z from 'zod';

/** Every setting: what it is for, what it is without one. The only reader of the environment. */
export const settings = {
  SLACK_BOT_TOKEN: {
    doc: 'Bot token (`xoxb-…`) of the Slack app. Without any Slack variable the practice workspace opens.',
    schema: z.string().startsWith('xoxb-', 'must begin with xoxb-').optional(),
  },
  SLACK_APP_TOKEN: {
    doc: 'App-level token (`xapp-…`) with `connections:write`: Redress connects by Socket Mode.',
    schema: z.string().startsWith('xapp-', 'must begin with xapp-').optional(),
  },
  SLACK_SIGNING_SECRET: {
    doc: 'Signing secret: Slack calls Redress over HTTP at `/slack/events`. Not needed with an app token.',
    schema: z.string().min(1).optional(),
  },
  SLACK_CLIENT_ID: { doc: 'OAuth for many workspaces; not in this release.', schema: z.string().optional() },
  SLACK_CLIENT_SECRET: {
    doc: 'OAuth for many workspaces; not in this release.',
    schema: z.string().optional(),
  },
  SLACK_STATE_SECRET: {
    doc: 'OAuth for many workspaces; not in this release.',
    schema: z.string().optional(),
  },
  SLACK_API_URL: {
    doc: 'Sends every Slack call elsewhere: a proxy or a stand-in.',
    schema: z.url('must be an address such as https://slack.com/api/').optional(),
  },
  DATABASE_URL: {
    doc: 'Where complaints are kept: `file:…` for SQLite, `postgres://…` for PostgreSQL.',
    schema: z
      .string()
      .regex(/^(?:file:.|postgres(?:ql)?:\/\/)/u, 'must begin with file: or postgres://')
      .default('file:data/redress.sqlite'),
  },
  REDRESS_ORGANISATION: {
    doc: 'Path of the organisation file. Imported when the store holds none.',
    schema: z.string().min(1).optional(),
  },
  REDRESS_SCENARIOS: {
    doc: 'Folder with scenario questions of your own, added to those that come with Redress.',
    schema: z.string().min(1).optional(),
  },
  REDRESS_PLAYBOOKS: {
    doc: 'Folder with playbooks of your own, added to those that come with Redress.',
    schema: z.string().min(1).optional(),
  },
  REDRESS_DATA: {
    doc: 'Folder for files that people attach, and for the practice workspace.',
    schema: z.string().min(1).default('data'),
  },
  PORT: {
    doc: 'Port of the HTTP server.',
    schema: z.coerce.number('must be a number').int('must be a whole number').min(0).max(65535).default(3000),
  },
  HOST: { doc: 'Address that the HTTP server listens on.', schema: z.string().min(1).default('127.0.0.1') },
  LOG_LEVEL: {
    doc: 'How much is logged: `fatal`, `error`, `warn`, `info`, `debug` or `silent`.',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  },
} as const;

export type SlackSettings =
  | { mode: 'socket'; botToken: string; appToken: string }
  | { mode: 'http'; botToken: string; signingSecret: string };

export interface Config {
  /** Undefined: the practice workspace. */
  slack: SlackSettings | undefined;
  apiUrl: string | undefined;
  databaseUrl: string;
  organisationFile: string | undefined;
  scenariosFolder: string | undefined;
  playbooksFolder: string | undefined;
  dataFolder: string;
  port: number;
  host: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** Settings that stop the start. Each line says which variable and what to do. */
export class ConfigProblem extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

type Shape = { [Name in keyof typeof settings]: (typeof settings)[Name]['schema'] };

const schema = z.object(
  Object.fromEntries(Object.entries(settings).map(([name, { schema: each }]) => [name, each])) as Shape,
);

/** Reads and checks the settings. Empty variables count as not set. Throws `ConfigProblem`. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.keys(settings).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    throw new ConfigProblem(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const values = parsed.data;
  return {
    slack: slackSettings(values),
    apiUrl: values.SLACK_API_URL === undefined ? undefined : withSlash(values.SLACK_API_URL),
    databaseUrl: values.DATABASE_URL,
    organisationFile: values.REDRESS_ORGANISATION,
    scenariosFolder: values.REDRESS_SCENARIOS,
    playbooksFolder: values.REDRESS_PLAYBOOKS,
    dataFolder: values.REDRESS_DATA,
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
  };
}

/** Whether a database is named, rather than the default taken; the practice workspace heeds neither. */
export function namesDatabase(environment: Record<string, string | undefined>): boolean {
  return (environment.DATABASE_URL ?? '').trim() !== '';
}

function slackSettings(values: Partial<Record<keyof typeof settings, unknown>>): SlackSettings | undefined {
  const text = (name: keyof typeof settings) => values[name] as string | undefined;
  const oauth = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
  const set = oauth.filter((name) => text(name) !== undefined);
  if (set.length > 0) {
    const missing = oauth.filter((name) => text(name) === undefined);
    throw new ConfigProblem([
      ...missing.map(
        (name) => `${name}: missing, although ${set.join(' and ')} ${set.length > 1 ? 'are' : 'is'} set`,
      ),
      `${set.join(', ')}: installing into many workspaces by OAuth is not part of this release. Remove these and set SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or with SLACK_SIGNING_SECRET (HTTP).`,
    ]);
  }
  const botToken = text('SLACK_BOT_TOKEN');
  const appToken = text('SLACK_APP_TOKEN');
  const signingSecret = text('SLACK_SIGNING_SECRET');
  if (botToken === undefined && appToken === undefined && signingSecret === undefined) return undefined;
  if (botToken === undefined) {
    const found = appToken === undefined ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
    throw new ConfigProblem([
      `SLACK_BOT_TOKEN: missing, although ${found} is set. Copy it from “OAuth & Permissions” of the Slack app.`,
    ]);
  }
  if (appToken !== undefined) return { mode: 'socket', botToken, appToken };
  if (signingSecret !== undefined) return { mode: 'http', botToken, signingSecret };
  throw new ConfigProblem([
    'SLACK_APP_TOKEN: missing. Set it for Socket Mode, or set SLACK_SIGNING_SECRET for HTTP; SLACK_BOT_TOKEN alone receives nothing.',
  ]);
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
