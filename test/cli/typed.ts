import { run } from '../../src/cli/program.ts';
import type { ExitCode, Terminal } from '../../src/cli/terminal.ts';

export interface Typed {
  code: ExitCode;
  /** Standard output. */
  out: string;
  /** Standard error. */
  remarks: string;
}

export interface TypingOptions {
  environment?: Record<string, string | undefined>;
  now?: () => number;
  /** What somebody at the keyboard answers; nobody is there unless said. */
  answer?: boolean;
  /** Is handed what Ctrl+C calls, once the command waits for it. */
  onRunning?: (stop: () => void, out: string) => void;
  onAbandon?: () => void;
}

/** Types one line, split at spaces, and reads everything that was said. */
export async function type(line: string, options: TypingOptions = {}): Promise<Typed> {
  const out: string[] = [];
  const remarks: string[] = [];
  const { answer, onRunning, onAbandon } = options;
  const terminal: Terminal = {
    environment: options.environment ?? {},
    print: (text) => out.push(text),
    remark: (text) => remarks.push(text),
    ...(answer === undefined ? {} : { confirm: async () => answer }),
    now: options.now ?? Date.now,
    onStop: (wish) => onRunning?.(wish, out.join('\n')),
    abandon: () => onAbandon?.(),
  };
  const code = await run(line.split(' ').filter(Boolean), terminal);
  return { code, out: out.join('\n'), remarks: remarks.join('\n') };
}
