import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { type Logger, pino } from 'pino';

/** JSON lines on standard output; tokens and what people wrote never reach them. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: describeError },
    redact: { paths: ['token', '*.token', 'authorization', '*.authorization'], censor: '…' },
  });
}

/** Slack's errors carry whole requests: only what names the fault is kept. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, code } = error as Error & { code?: string };
  const said = (
    error as { data?: { error?: string; needed?: string; response_metadata?: { messages?: string[] } } }
  ).data;
  return {
    name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(said?.error === undefined
      ? {}
      : { slack: said.error, needed: said.needed, messages: said.response_metadata?.messages }),
    stack,
  };
}

/** Bolt's view of the log. Its debug lines print whole requests, so they are never let through. */
export function boltLog(log: Logger): BoltLogger {
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (...messages: unknown[]) =>
      log[level](
        { from: 'slack' },
        messages.map((message) => (message instanceof Error ? message.message : String(message))).join(' '),
      );
  return {
    debug() {},
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}
