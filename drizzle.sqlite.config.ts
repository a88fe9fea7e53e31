import { defineConfig } from 'drizzle-kit';

/** `node node_modules/drizzle-kit/bin.cjs generate --config drizzle.sqlite.config.ts` */
export default defineConfig({
  dialect: 'sqlite',
  schema: './scripts/sqlite-tables.cjs',
  out: './drizzle/sqlite',
});
