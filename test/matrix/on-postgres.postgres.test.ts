import { newDatabase } from '../new-database.ts';
import { matrix } from './matrix.ts';

matrix('PostgreSQL', newDatabase);
