import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import {
  type Delivery,
  type LocalSlack,
  type LocalSlackOptions,
  type Manifest,
  startLocalSlack,
  type WorkspaceSeed,
} from '../../src/practice/local-slack/local-slack.ts';

export const seed: WorkspaceSeed = {
  team: { id: 'T0TEST', name: 'Test Works', domain: 'test-works' },
  users: [
    {
      id: 'U0ANN',
      name: 'ann',
      real_name: 'Ann Example',
      locale: 'en-GB',
      tz: 'Europe/London',
      is_admin: true,
    },
    { id: 'U0CHEN', name: 'chen', real_name: '陈伟', locale: 'zh-CN', tz: 'Asia/Shanghai', title: 'lead' },
    { id: 'U0GONE', name: 'gone', real_name: 'Gone Person', deleted: true },
    { id: 'W0FAR', name: 'far', real_name: 'Far Partner', team_id: 'T0OTHER' },
  ],
  channels: [
    { id: 'C0GENERAL', name: 'general', members: ['U0ANN', 'U0CHEN'] },
    { id: 'C0PRIV', name: 'restricted', private: true, members: ['U0ANN'] },
    { id: 'C0AWAY', name: 'without-bot', members: ['U0ANN'], bot: false },
    { id: 'C0HIDDEN', name: 'hidden', private: true, members: ['U0ANN'], bot: false },
    { id: 'C0OLD', name: 'old', members: ['U0ANN'], archived: true },
    { id: 'C0SHARED', name: 'shared', members: ['U0ANN', 'W0FAR'], ext_shared: true },
  ],
  usergroups: [{ id: 'S0DESK', handle: 'desk', name: 'Desk', users: ['U0ANN'] }],
};

export const manifest: Manifest = {
  display_information: { name: 'Tester' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'Tester' },
    slash_commands: [{ command: '/test', description: 'Tests' }],
    shortcuts: [
      { name: 'Global', type: 'global', callback_id: 'global_one' },
      { name: 'On message', type: 'message', callback_id: 'message_one' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'chat:write',
        'commands',
        'channels:read',
        'channels:history',
        'groups:read',
        'groups:history',
        'im:write',
        'im:history',
        'users:read',
        'files:read',
        'files:write',
        'usergroups:read',
        'reactions:write',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_home_opened',
        'message.channels',
        'message.groups',
        'message.im',
        'user_change',
        'channel_archive',
        'channel_left',
        'group_left',
      ],
    },
    interactivity: { is_enabled: true },
  },
};

/** A local Slack with the fixture's people and a clock that stands still. */
export function startSlack(more: Partial<LocalSlackOptions> = {}): Promise<LocalSlack> {
  const now = () => Date.UTC(2026, 10, 16, 9, 0, 0);
  const timing = { ack: 60_000, trigger: 60_000, retryDelays: [0, 50, 100], hang: 500 };
  return startLocalSlack({
    seed,
    manifest,
    now,
    delivery: { mode: 'socket' },
    ...more,
    timing: { ...timing, ...more.timing },
  });
}

/** A Slack client of the app that fails at once. */
export function client(slack: LocalSlack, token = slack.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // Longer than Slack hangs, with time for a busy machine.
    timeout: 20_000,
  });
}

export type Transport = Delivery['mode'];

/** A real Bolt app that is reached over the transport. */
export async function connect(slack: LocalSlack, transport: Transport, register: (app: App) => void) {
  const clientOptions = () => ({ slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const logLevel = LogLevel.ERROR;
  const receiver =
    transport === 'socket'
      ? new SocketModeReceiver({
          appToken: slack.appToken,
          clientPingTimeout: 500,
          logLevel,
          // Left out, the receiver would knock at slack.com itself.
          installerOptions: { clientOptions: clientOptions() },
        })
      : new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel, endpoints: '/slack/events' });
  const app = new App({
    token: slack.botToken,
    receiver,
    logLevel,
    clientOptions: clientOptions(),
    deferInitialization: true,
  });
  register(app);
  await app.init();
  if (transport === 'socket') {
    await app.start();
    await slack.deliverTo({ mode: 'socket' });
  } else {
    const server = (await app.start(0)) as { address(): { port: number } };
    const url = `http://127.0.0.1:${server.address().port}/slack/events`;
    await slack.deliverTo({ mode: 'http', url });
  }
  return { stop: () => app.stop() };
}
