import { finding, lesson, offer, reached, type Story } from '../story.ts';

/** Yoghurt, a late van, a tired colleague. */
export const fourWeeksAgo: Story[] = [
  {
    filed: '-4 mon 10:12',
    by: 'sun',
    form: {
      category: 'quality',
      narrative:
        'Two cups of yoghurt were swollen days before their date. She bought them last night and did not dare to eat them.',
      complainantName: '陈女士',
      complainantContact: '138 0013 0012',
      product: 'Plain yoghurt 500g',
      place: 'Dairy fridge',
      receipt: '1026-0311',
      soughtKind: 'exchange',
    },
    steps: [
      ['+0 10:50', { claim: 'chen' }],
      [
        '+0 14:30',
        {
          finds: 'chen',
          finding: finding(
            'upheld',
            'supplier',
            '同批次还有六盒胀包，送货车冷链记录断了两小时。',
            '供应商的冷链；我们收货时没有测温。',
          ),
        },
      ],
      ['+0 14:45', { offers: 'chen', proposal: offer('exchange', 2580, 'supplier') }],
      [
        '+0 16:20',
        { answers: 'chen', means: 'call', text: '已道歉，说明是运输途中断冷，两盒已换新，整批下架。' },
      ],
      ['+1 10:30', { calls: 'wang', report: reached(5, '处理得很快，谢谢。') }],
      [
        '+1 11:10',
        {
          closes: 'chen',
          lesson: lesson(
            'supplier',
            'Yoghurt stood warm for two hours in the van and went on the shelf without being measured.',
            'Chilled goods are measured on arrival; above 6 °C they go back, with a photograph.',
            {
              handling: 'Batch taken off, exchanged, supplier told.',
              result: 'She is content; the supplier bears the cost.',
              reflection: 'The record of the van was there that day. We did not look.',
            },
          ),
        },
      ],
    ],
  },
  {
    filed: '-4 tue 15:40',
    by: 'luo',
    form: {
      category: 'late-delivery',
      narrative:
        'Order was promised for 11:00 to 13:00 and came at 17:20. Frozen dumplings had thawed. The customer stayed home all day.',
      complainantName: 'Mr Zhang',
      complainantContact: 'zhang.li@example.com',
      product: 'Home delivery',
      soughtKind: 'refund',
      soughtAmount: '86.00',
    },
    steps: [
      ['+0 16:10', { claim: 'luo' }],
      [
        '+1 09:30',
        {
          finds: 'luo',
          finding: finding(
            'upheld',
            'consistency',
            'The driver was given two rounds with the same time window. Nobody told the customer.',
            'Delivery planning; the driver did what he could.',
          ),
        },
      ],
      ['+1 10:00', { offers: 'luo', proposal: offer('refund', 8600) }],
      [
        '+1 10:30',
        {
          answers: 'luo',
          means: 'email',
          text: 'Apologised, explained the double booking, refunded 86 yuan and told him how we plan rounds from now on.',
        },
      ],
      ['+2 11:00', { calls: 'hu', report: reached(4, 'Fine, as long as somebody tells me next time.') }],
      [
        '+2 15:00',
        {
          closes: 'luo',
          lesson: lesson(
            'consistency',
            'Two rounds were planned into one time window, and the customer heard nothing until the evening.',
            'The planner refuses a second round in the same window; drivers send a message when they are half an hour late.',
            { handling: 'Refund and apology.', result: 'Accepted.' },
          ),
        },
      ],
    ],
  },
  {
    filed: '-4 wed 18:05',
    by: 'tang',
    form: {
      category: 'price',
      narrative: 'Shelf said 12.90, the till charged 15.90 for olive oil.',
      settled: true,
      settledHow: 'Difference paid back at the till and the label changed.',
      receipt: '1028-0777',
    },
    steps: [],
  },
  {
    filed: '-4 thu 11:20',
    by: 'till-3',
    form: {
      category: 'service',
      narrative:
        'Customer asked twice for a bag and was told to "look around". She felt laughed at in front of others.',
      complainantName: 'Mrs Guo',
      complainantContact: '139 0010 2233',
      soughtKind: 'apology',
      motive: 'respect',
    },
    steps: [
      ['+0 13:40', { claim: 'tang' }],
      [
        '+1 10:00',
        {
          finds: 'tang',
          finding: finding(
            'upheld',
            'attitude',
            'Two colleagues confirm it. It was the end of a ten-hour shift with one till closed.',
            'Ours. The shift plan left one person alone at the busiest hour.',
          ),
        },
      ],
      ['+1 10:05', { offers: 'tang', proposal: offer('apology', null) }],
      [
        '+1 11:30',
        {
          answers: 'tang',
          means: 'call',
          text: 'Apologised in person on behalf of the store; told her that a second till opens from 11 to 14 now.',
        },
      ],
      ['+4 10:20', { calls: 'wang', report: reached(4, 'Thank you for calling, I had not expected it.') }],
      [
        '+4 14:00',
        {
          closes: 'tang',
          lesson: lesson(
            'attitude',
            'A tired colleague alone at the till was short with a customer.',
            'Two tills from 11 to 14, and nobody works the till for more than four hours in a row.',
            { reflection: 'The words were hers, the plan was ours.' },
          ),
        },
      ],
    ],
  },
];
