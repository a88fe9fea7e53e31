import { defineTables } from '../tables/tables.ts';
import { postgresKit } from './kit.ts';

export const tables = defineTables(postgresKit);
