import {
  App,
  type Authorize,
  HTTPReceiver,
  type Logger,
  type Receiver,
  SocketModeReceiver,
} from '@slack/bolt';
import { registerListeners } from '../register.ts';
import type { Shell } from '../shell.ts';
import type { Identity } from './identity.ts';
import { keepOpen } from './socket.ts';
import { keptBeforeAck } from './thread-gate.ts';

export type Transport = { mode: 'socket'; appToken: string } | { mode: 'http'; signingSecret: string };

export interface ConnectionOptions {
  shell: Shell;
  transport: Transport;
  identity: Identity;
  apiUrl: string | undefined;
  boltLog: Logger;
}

/** Slack, as far as it sends to us. */
export interface Connection {
  /** For the HTTP server, in HTTP mode. */
  httpReceiver: HTTPReceiver | undefined;
  start(): Promise<void>;
  /** Always true over HTTP, where Slack connects to us. */
  isConnected(): boolean;
  /** Resolves when nothing that came in is still being worked on. */
  idle(): Promise<void>;
  /** Stops receiving, and waits for what was begun. */
  stop(): Promise<void>;
}

const drainMilliseconds = 10_000;

export async function connection(options: ConnectionOptions): Promise<Connection> {
  const { shell, identity } = options;
  const receiver = receiverFor(options);
  let connected = receiver instanceof HTTPReceiver;
  // Asked this way round: naming the other receiver would load all of Socket Mode.
  if (!(receiver instanceof HTTPReceiver)) {
    receiver.client.on('connected', () => {
      connected = true;
    });
    for (const state of ['reconnecting', 'disconnected']) {
      receiver.client.on(state, () => {
        connected = false;
      });
    }
  }
  const socket = receiver instanceof HTTPReceiver ? undefined : keepOpen(receiver.client, shell.log);
  const running = new Set<Promise<void>>();
  passThroughGate(receiver, shell, running);
  const authorize: Authorize<boolean> = async () => ({
    botToken: identity.botToken,
    botUserId: identity.botUser,
    teamId: identity.workspace,
    ...(identity.botId === undefined ? {} : { botId: identity.botId }),
  });
  const app = new App({
    receiver,
    authorize,
    deferInitialization: true,
    logger: options.boltLog,
    clientOptions: { retryConfig: { retries: 0 }, ...address(options.apiUrl) },
  });
  registerListeners(app, shell);
  app.error(async (error) => {
    shell.log.error({ error }, 'a listener failed');
    // Rethrown so that Slack is told at once instead of waiting for its three seconds.
    throw error;
  });
  await app.init();
  return {
    httpReceiver: receiver instanceof HTTPReceiver ? receiver : undefined,
    async start() {
      await socket?.start();
    },
    isConnected: () => connected,
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
    async stop() {
      socket?.stop();
      const timeout = new Promise((resolve) => setTimeout(resolve, drainMilliseconds).unref());
      await Promise.race([Promise.allSettled(running), timeout]);
    },
  };
}

function receiverFor({ transport, boltLog, apiUrl }: ConnectionOptions): HTTPReceiver | SocketModeReceiver {
  if (transport.mode === 'http') {
    return new HTTPReceiver({ signingSecret: transport.signingSecret, logger: boltLog });
  }
  // An object of its own: the socket client changes the options it is given.
  const clientOptions = { retryConfig: { retries: 0 }, ...address(apiUrl) };
  return new SocketModeReceiver({
    appToken: transport.appToken,
    logger: boltLog,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  });
}

/** Replies in threads are kept before they are acked; everything is counted, so that a stop can wait. */
function passThroughGate(receiver: Receiver, shell: Shell, running: Set<Promise<void>>): void {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => {
    const take = async (event: Parameters<App['processEvent']>[0]) => {
      if (!(await keptBeforeAck(shell, event))) await app.processEvent(event);
    };
    const gated = {
      processEvent(event: Parameters<App['processEvent']>[0]) {
        const work = take(event);
        running.add(work);
        return work.finally(() => running.delete(work));
      },
    };
    init(gated as unknown as App);
  };
}

function address(apiUrl: string | undefined): { slackApiUrl?: string } {
  return apiUrl === undefined ? {} : { slackApiUrl: apiUrl };
}
