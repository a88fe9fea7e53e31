import { keepPromiseForm } from '../../../src/slack/answering/keep-promise-form.ts';
import type { Frame } from '../frames.ts';
import { longestCase } from '../longest.ts';
import { draws } from '../rows.ts';

const promised = ({ many, write }: Frame) => {
  const [first] = longestCase(write).promises;
  return many(120, (index) => ({ ...first!, id: `m${index}` }), 1);
};

export const rows = [
  draws(keepPromiseForm).from((frame) => [promised(frame), frame.reader], {
    says: ({ reader }) => [reader.wording.agreements.promise.keepTitle],
  }),
];
