#!/usr/bin/env node
// The version is looked at before anything else is loaded: on an older Node the SQLite addon crashes.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  console.error(
    `Redress needs Node 22.14 or later; this is ${process.versions.node}. Run it through npm (npm start, npx redress), which brings its own Node, or install Node 24.`,
  );
  process.exit(2);
}
await import('../dist/redress.js');
