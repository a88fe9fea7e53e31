import { keepPromiseForm, promiseForm } from '../../../src/slack/answering/promise-forms.ts';
import type { Frame } from '../frames.ts';
import { longestCase } from '../longest.ts';
import { draws } from '../rows.ts';

const promised = ({ many, write }: Frame) => {
  const [first] = longestCase(write).promises;
  return many(120, (index) => ({ ...first!, id: `m${index}` }), 1);
};

export const rows = [
  draws(promiseForm).from(({ reader }) => [reader], {
    as: 'from a case',
    says: ({ reader }) => [reader.wording.agreements.promise.title],
  }),
  draws(promiseForm).from(({ reader, write }) => [reader, write(4000)], { as: 'from what somebody wrote' }),
  draws(keepPromiseForm).from((frame) => [promised(frame), frame.reader], {
    says: ({ reader }) => [reader.wording.agreements.promise.keepTitle],
  }),
];
