import { processTerminal } from './process-terminal.ts';
import { run } from './program.ts';

const code = await run(process.argv.slice(2), processTerminal());
process.exitCode = code;
// A connection that somebody keeps open must not hold up the end.
setTimeout(() => process.exit(code), 2_000).unref();
