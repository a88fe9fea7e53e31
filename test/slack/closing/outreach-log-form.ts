import { outreachLogForm } from '../../../src/slack/closing/outreach-log-form.ts';
import { draws } from '../rows.ts';
import { outreachContact } from './outreach-view.ts';

export const rows = [
  draws(outreachLogForm).from(
    (frame) => [
      outreachContact(frame, 0),
      frame.many(30, (index) => ({
        id: `a${index}`,
        workspace: 'T0',
        complaint: 'c1',
        contactKey: 'x',
        outcome: 'reached' as const,
        words: frame.write(1500),
        by: 'chen',
        at: frame.now,
      })),
      frame.names,
      frame.reader,
      'x',
    ],
    { says: ({ reader }) => [reader.wording.outreach.logForm.outcome] },
  ),
];
