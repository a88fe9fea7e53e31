import type { OutreachContact } from '../../../src/domain/closing/records.ts';
import { outreachOutcomes } from '../../../src/domain/closing/records.ts';
import { outreachView } from '../../../src/slack/closing/outreach-view.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

export function outreachContact({ size, write, now }: Frame, index: number): OutreachContact {
  const long = size !== 'shortest';
  return {
    workspace: 'T0',
    complaint: 'c1',
    contactKey: `${index} `.padEnd(long ? 200 : 2, 'x'),
    name: write(100),
    contact: write(200),
    note: long ? write(500) : '',
    listedBy: 'chen',
    listedAt: now,
    outcome: long ? (outreachOutcomes[index % 3] ?? null) : null,
    contactedBy: long ? 'chen' : null,
    contactedAt: long ? now : null,
    complainedAt: long ? now : null,
    complainedIn: long ? 'c2' : null,
  };
}

const bad = [
  'stray-quote',
  'text-after-quote',
  'unended-quote',
  'columns',
  'no-contact',
  'repeated',
] as const;

export const rows = [
  draws(outreachView).from(
    (frame) => [
      {
        ...frame,
        rows: frame.many(2000, (index) => outreachContact(frame, index)),
        offset: frame.size === 'shortest' ? 0 : 1000,
        ...(frame.size === 'shortest'
          ? {}
          : {
              bad: frame.many(2000, (index) => ({
                line: index,
                problem: bad[index % bad.length] ?? 'columns',
              })),
            }),
      },
    ],
    { says: ({ reader }) => [reader.wording.outreach.title, reader.wording.outreach.import] },
  ),
];
