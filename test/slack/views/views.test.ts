import { testFolder } from '../folder.ts';

await testFolder('views');
