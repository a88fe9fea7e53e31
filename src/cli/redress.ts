import { processTerminal } from './process-terminal.ts';
import { run } from './program.ts';

// `redress verify | head` closes the pipe when it has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const code = await run(process.argv.slice(2), processTerminal());
process.exitCode = code;
// A connection that somebody keeps open must not hold up the end.
setTimeout(() => process.exit(code), 2_000).unref();
