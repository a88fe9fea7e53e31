import { defineConfig } from 'drizzle-kit';

/** `node node_modules/drizzle-kit/bin.cjs generate --config drizzle.postgres.config.ts` */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/postgres/tables.ts',
  out: './drizzle/postgres',
});
