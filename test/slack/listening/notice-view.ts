import { noticeView, refusalText } from '../../../src/slack/listening/notice-view.ts';
import { refusals } from '../refusals.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(noticeView).from(({ reader }) => ['x', reader], {
    says: ({ reader }) => [reader.wording.refusals.title],
  }),
  draws(noticeView).from(({ reader }) => ['x', reader, reader.wording.closing.bulk.result], {
    as: 'with a title of its own',
  }),
  draws(refusalText).fromEach(
    (frame) => refusals(frame).map((refusal) => [refusal, frame.organisation, frame.names, frame.reader]),
    { put: (text, { reader }) => noticeView(text, reader) },
  ),
];
