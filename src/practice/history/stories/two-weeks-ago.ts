import { finding, lesson, offer, reached, type Story } from '../story.ts';

/** Missing bags, small print, hidden strawberries. */
export const twoWeeksAgo: Story[] = [
  {
    filed: '-2 mon 10:05',
    by: 'luo',
    form: {
      category: 'late-delivery',
      narrative: 'Two bags of the order were missing; the app said delivered.',
      complainantName: 'Miss Qiu',
      complainantContact: '186 0101 7788',
      product: 'Home delivery',
      soughtKind: 'refund',
      soughtAmount: '132.50',
    },
    steps: [
      ['+0 10:40', { claim: 'luo' }],
      [
        '+0 15:10',
        {
          finds: 'luo',
          finding: finding(
            'upheld',
            'alertness',
            'The bags were found in the van of the next round.',
            'Loading; bags are not counted against the order.',
          ),
        },
      ],
      ['+0 15:30', { offers: 'luo', proposal: offer('refund', 13250) }],
      [
        '+0 16:00',
        {
          answers: 'luo',
          means: 'call',
          text: 'Refunded in full, apologised, and explained that bags are counted when loading from today.',
        },
      ],
      [
        '+1 09:30',
        {
          calls: 'hu',
          report: reached(2, 'The money came, but I had guests and no food. Nobody asked about that.', false),
        },
      ],
      ['+1 14:30', { say: 'deng', text: 'I will visit her tomorrow myself.' }],
      [
        '+2 11:00',
        {
          answers: 'luo',
          means: 'visit',
          text: 'Mr Deng and I visited her, listened, and brought what was missing. We agreed that drivers ring before they leave a house with bags on the list.',
        },
      ],
      ['+3 10:00', { calls: 'wang', report: reached(5, 'Now I feel taken seriously.') }],
      [
        '+3 15:00',
        {
          closes: 'luo',
          lesson: lesson(
            'alertness',
            'Bags stayed in the van while the app said delivered, and the refund was not what mattered to her.',
            'Bags are counted against the order when loading and when handing over; we ask what went wrong for the customer before we offer anything.',
            { reflection: 'The first answer was about our bags, not about her evening.' },
          ),
        },
      ],
    ],
  },
  {
    filed: '-2 tue 11:30',
    by: 'hu',
    form: {
      category: 'advertising',
      narrative: '海报写“全场鸡蛋半价”，到店才知道限购一盒。',
      source: 'phone',
      complainantName: '沈女士',
      complainantContact: '133 9090 1212',
      soughtKind: 'explanation',
    },
    steps: [
      ['+0 13:45', { claim: 'tang' }],
      [
        '+1 10:30',
        {
          finds: 'tang',
          finding: finding(
            'partly',
            'notice',
            'The limit is on the poster, in letters of three millimetres.',
            'Ours: what limits an offer must be as large as the offer.',
          ),
        },
      ],
      ['+1 11:00', { offers: 'tang', proposal: offer('goodwill', 1990) }],
      [
        '+1 11:20',
        {
          answers: 'tang',
          means: 'call',
          text: 'Explained and apologised; a second box at the same price is kept for her.',
        },
      ],
      ['+2 10:15', { calls: 'wang', report: reached(4, '说清楚就好。') }],
      [
        '+2 11:00',
        {
          closes: 'tang',
          lesson: lesson(
            'notice',
            'A limit stood in the small print of a poster.',
            'Limits are printed as large as the price; the desk reads every poster before it hangs.',
          ),
        },
      ],
    ],
  },
  {
    filed: '-2 thu 14:20',
    by: 'sun',
    form: {
      category: 'quality',
      narrative: 'The whole bottom layer of the strawberries was rotten; nothing showed from above.',
      complainantName: '彭女士',
      complainantContact: '138 4455 6677',
      product: 'Strawberries 500g',
      place: 'Fruit table',
      soughtKind: 'refund',
      soughtAmount: '29.9',
    },
    steps: [
      ['+0 15:00', { claim: 'chen' }],
      [
        '+0 17:00',
        {
          finds: 'chen',
          finding: finding(
            'upheld',
            'alertness',
            'The boxes were not turned that day; three more underneath were spoiled.',
            'Fresh food; filling the table.',
          ),
        },
      ],
      ['+1 09:30', { offers: 'chen', proposal: offer('refund', 2990) }],
      [
        '+1 09:50',
        {
          answers: 'chen',
          means: 'message',
          text: 'Refunded and apologised; told her that the boxes are turned and looked at twice a day.',
        },
      ],
      ['+1 15:30', { calls: 'hu', report: reached(5, '很爽快。') }],
      [
        '+4 10:00',
        {
          closes: 'chen',
          lesson: lesson(
            'alertness',
            'Boxes of strawberries were stacked without being turned, so the spoiled fruit stayed underneath.',
            'Boxes are turned at ten and at four; whoever does it signs the sheet at the table.',
          ),
        },
      ],
    ],
  },
  {
    filed: '-2 sat 11:00',
    by: 'tang',
    form: {
      category: 'lost-item',
      narrative: 'A blue umbrella was left in the trolley and given to somebody else.',
      settled: true,
      settledHow: 'Found at the information desk and handed over.',
    },
    steps: [],
  },
];
