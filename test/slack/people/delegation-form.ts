import { delegationForm } from '../../../src/slack/people/delegation-form.ts';
import { hour } from '../../domain/cases.ts';
import { greatest } from '../longest-agreements.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(delegationForm).from(
    (frame) => [
      {
        ...frame,
        given: frame.many(30, (index) => ({
          id: `g${index}`,
          workspace: 'T0',
          giver: 'wang',
          receiver: index % 2 === 0 ? 'chen' : frame.write(60),
          upTo: greatest,
          currency: 'CNY',
          startsAt: frame.now,
          endsAt: frame.now + hour,
          givenAt: frame.now,
          withdrawnAt: null,
        })),
      },
    ],
    { says: ({ reader }) => [reader.wording.agreements.delegation.receiver] },
  ),
];
