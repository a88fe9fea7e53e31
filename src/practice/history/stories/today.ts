import type { Story } from '../story.ts';

/** Fresh this morning: one is there to be claimed. */
export const today: Story[] = [
  {
    filed: '0 mon 09:15',
    by: 'tang',
    form: {
      category: 'service',
      narrative:
        'A customer in a wheelchair could not reach the card terminal and nobody came round to help.',
      complainantName: 'Mr Meng',
      complainantContact: '137 3030 6161',
      flags: ['vulnerable'],
      soughtKind: 'apology',
    },
    steps: [['+0 09:40', { claim: 'tang' }]],
  },
  {
    filed: '0 mon 10:05',
    by: 'sun',
    form: {
      category: 'quality',
      narrative:
        'There were small insects in the spinach. She would like to know whether it had been washed.',
      complainantName: 'Mrs Cao',
      complainantContact: '135 1212 7070',
      product: 'Spinach',
      place: 'Vegetable table',
      soughtKind: 'explanation',
    },
    steps: [],
  },
];
