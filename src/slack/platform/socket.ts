import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../shell.ts';
import { slackError } from './clients.ts';
import { SlackProblem } from './identity.ts';

type Client = SocketModeReceiver['client'];

/** Waits before each further attempt, in milliseconds; the last one repeats. */
const waits = [100, 1_000, 5_000, 15_000, 60_000];

/**
 * Opens the socket, and opens it again whenever it is gone. The client could do so itself, but it waits
 * five seconds first, and where Slack refuses the new one for good (a token that was taken back) nobody
 * catches its error and the process dies. A first attempt that fails is the caller's to report.
 */
export function keepOpen(client: Client, log: Log): { start(): Promise<void>; stop(): void } {
  surviveFrames(client, log);
  let stopped = false;
  let opening: Promise<void> | undefined;
  let wakeUp = () => {};

  async function reopen(): Promise<void> {
    for (let failures = 0; !stopped; failures += 1) {
      await pause(waits[Math.min(failures, waits.length - 1)] ?? 0);
      if (stopped) return;
      try {
        await client.start();
        // Stopped meanwhile: nobody would close this one.
        if (stopped) void client.disconnect();
        return;
      } catch (error) {
        log.warn({ error, failures }, 'the socket to Slack cannot be opened; trying again');
      }
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    async start() {
      await client.start().catch(refuseToken);
      client.on('disconnected', () => {
        if (stopped || opening !== undefined) return;
        opening = reopen().finally(() => {
          opening = undefined;
        });
      });
    },
    stop() {
      stopped = true;
      wakeUp();
      // Not waited for: where no socket is open, the client never says that it is closed.
      void client.disconnect();
    },
  };
}

/** Throws `SlackProblem` where Slack said no; anything else as it came. */
function refuseToken(error: unknown): never {
  const code = slackError(error);
  if (code === undefined) throw error;
  throw new SlackProblem(
    `Slack refused the app-level token: ${code}.`,
    'Copy SLACK_APP_TOKEN again from “Basic Information” of the Slack app; it needs connections:write, and the app Socket Mode.',
  );
}

/** An envelope without its payload makes the client's listener reject, which nobody awaits: it would end the process. */
function surviveFrames(client: Client, log: Log): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  for (const listener of listeners) {
    client.on('ws_message', (...frame: unknown[]) => {
      Promise.resolve(listener.apply(client, frame)).catch((error) =>
        log.warn({ error }, 'Slack sent something over the socket that cannot be read'),
      );
    });
  }
}
