import { finding, lesson, offer, reached, type Story } from '../story.ts';

/** What the digest speaks of that waits when the workspace opens. */
export const lastWeek: Story[] = [
  {
    filed: '-1 mon 09:50',
    by: 'sun',
    form: {
      category: 'quality',
      narrative: 'The yoghurt is swollen again, just like last month. She had told us then.',
      complainantName: '陈女士',
      complainantContact: '13800130012',
      product: 'Plain yoghurt 500g',
      place: 'Dairy fridge',
      receipt: '1116-0104',
      soughtKind: 'refund',
      soughtAmount: '25.80',
      motive: 'expectation',
    },
    steps: [
      // Nobody of the department claimed in time: the desk decides, the department advises.
      ['+0 11:55', { claim: 'hu' }],
      [
        '+0 12:10',
        {
          say: 'chen',
          text: 'Two of us are away this morning. I have put the delivery sheet into this thread.',
        },
      ],
      [
        '+0 16:30',
        {
          finds: 'hu',
          finding: finding(
            'upheld',
            'supplier',
            'The new colleague at the gate did not know that yoghurt is measured; the sheet was blank.',
            'The supplier for the warm van; ours for teaching nobody.',
          ),
        },
      ],
      ['+1 09:15', { offers: 'hu', proposal: offer('refund', 2580, 'supplier') }],
      [
        '+1 10:00',
        {
          answers: 'hu',
          means: 'call',
          text: 'Apologised, refunded, and told her openly that we had not kept to what we promised; the system now lets nothing in without a temperature.',
        },
      ],
      [
        '+2 10:00',
        {
          calls: 'wang',
          report: reached(3, 'I believe you this time. If it happens again I shop elsewhere.'),
        },
      ],
      [
        '+2 14:30',
        {
          closes: 'hu',
          lesson: lesson(
            'supplier',
            'The same yoghurt came in warm again, because the new colleague at the gate did not know that it is measured.',
            "The delivery cannot be booked without a temperature; a lead stands at the gate through a new colleague's first week.",
            { reflection: 'Last time we relied on memory, and the person with the memory left.' },
          ),
        },
      ],
    ],
  },
  {
    filed: '-1 tue 10:25',
    by: 'huang',
    form: {
      category: 'cooked-food',
      narrative: '滷味太鹹，客人說跟上週差很多，連買兩次都這樣。',
      complainantName: '周先生',
      complainantContact: '136 2020 4848',
      product: '滷雞腿',
      place: 'Deli counter',
      soughtKind: 'exchange',
    },
    steps: [
      ['+0 11:15', { claim: 'huang' }],
      [
        '+0 16:40',
        {
          finds: 'huang',
          finding: finding(
            'upheld',
            'training',
            '新配方的鹽是以克標示，同事照舊用湯匙。',
            '熟食部；換配方沒有試做。',
          ),
        },
      ],
      ['+1 10:20', { offers: 'huang', proposal: offer('exchange', 3600) }],
      ['+1 10:40', { answers: 'huang', means: 'call', text: '致歉並換新，說明配方更換的經過。' }],
      ['+2 11:20', { calls: 'hu', report: reached(4, '新的剛剛好。') }],
      [
        '+3 10:10',
        {
          closes: 'huang',
          lesson: lesson(
            'training',
            '換配方時沒有帶同事試做，鹽放多了三倍。',
            '新配方先由主管帶做一鍋，秤與配方同時更換。',
          ),
        },
      ],
    ],
  },
  {
    filed: '-1 wed 16:10',
    by: 'hu',
    form: {
      category: 'illness',
      narrative:
        'A mother calls: her son of six was sick all night after the cut melon. They are at the hospital; he is better. She wants to know whether others are ill too.',
      source: 'phone',
      complainantName: 'Mrs Ren',
      complainantContact: '139 7070 3535',
      product: 'Cut melon',
      place: 'Fruit counter',
      flags: ['injury', 'vulnerable'],
      answers: { condition: 'Vomiting, no fever' },
      soughtKind: 'explanation',
    },
    steps: [
      ['+0 16:25', { claim: 'li' }],
      [
        '+0 16:40',
        {
          say: 'li',
          text: 'Cut fruit is off the shelf. Samples of today and yesterday are sealed in the lab fridge.',
        },
      ],
      [
        '+0 18:20',
        {
          finds: 'li',
          finding: finding(
            'partly',
            'undetermined',
            'The melon was cut at 7:10 and stood for five hours; the rule is four. The laboratory found nothing.',
            'Ours for the hour too many; whether it made him ill cannot be said.',
          ),
        },
      ],
      ['+1 09:30', { offers: 'li', proposal: offer('goodwill', 50000) }],
      [
        '+1 10:10',
        {
          answers: 'li',
          means: 'visit',
          text: 'Visited the family; told them openly about the five hours and the laboratory, that nobody else has reported being ill, and that the hospital costs are ours.',
        },
      ],
      ['+2 10:00', { calls: 'wang', report: reached(4, 'Thank you for being honest about it.') }],
    ],
  },
  {
    filed: '-1 thu 09:40',
    by: 'ma',
    form: {
      category: 'warranty',
      narrative: '吹风机第二次维修还没修好，等了十天没人通知。',
      complainantName: '唐女士',
      complainantContact: '151 6767 8989',
      product: '吹风机 HD-7',
      soughtKind: 'refund',
      soughtAmount: '259',
    },
    steps: [
      ['+0 10:30', { claim: 'ma' }],
      [
        '+1 15:00',
        {
          finds: 'ma',
          finding: finding('upheld', 'supplier', '厂家维修点缺件，没有告诉我们。', '厂家；我们没有追。'),
        },
      ],
    ],
  },
  {
    filed: '-1 fri 11:10',
    by: 'sun',
    form: {
      category: 'quality',
      narrative: 'The salmon smelt off; the customer brought it straight back.',
      settled: true,
      settledHow: 'Refunded at once, the whole tray taken off.',
      product: 'Salmon, sliced',
    },
    steps: [],
  },
  {
    filed: '-1 fri 17:20',
    by: 'luo',
    form: {
      category: 'late-delivery',
      narrative: 'Third late delivery in a month to the same office; the meeting had ended.',
      source: 'message',
      complainantName: 'Ms Fang',
      complainantContact: 'fang@office.example',
      product: 'Home delivery',
      soughtKind: 'explanation',
    },
    steps: [],
  },
];
