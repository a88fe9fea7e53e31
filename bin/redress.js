#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// The version is looked at before anything else is loaded: on an older Node the SQLite addon crashes.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  console.error(
    `Redress needs Node 22.14 or later; this is ${process.versions.node}. Run it through npm (npm start, npx redress), which brings its own Node, or install Node 24.`,
  );
  process.exit(2);
}
// What was compiled once need not be at the next start; `start` writes it down.
module.enableCompileCache(fileURLToPath(new URL('../dist/compiled', import.meta.url)));
await import('../dist/redress.js');
