import { defineConfig } from 'drizzle-kit';

/** `node node_modules/drizzle-kit/bin.cjs generate --config drizzle.postgres.config.ts` */
export default defineConfig({
  dialect: 'postgresql',
  schema: './scripts/postgres-tables.cjs',
  out: './drizzle/postgres',
});
