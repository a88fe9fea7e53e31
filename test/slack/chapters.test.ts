import { testChapters } from './folder.ts';

await testChapters();
