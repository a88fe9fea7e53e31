import { eraseFileForm } from '../../../src/slack/filing/erase-file-form.ts';
import { draws } from '../rows.ts';
import { withFiles } from './case-files.ts';

export const rows = [
  draws(eraseFileForm).from((frame) => [withFiles(frame), frame.reader], {
    says: ({ reader }) => [reader.wording.files.form.title],
  }),
];
