import { matrix } from './matrix.ts';

matrix('SQLite', async () => ':memory:');
