import { finding, lesson, offer, reached, type Story, unreachable } from '../story.ts';

/** Sour milk, a string in a lunch box, an old rule on a counter, rain. */
export const threeWeeksAgo: Story[] = [
  {
    filed: '-3 mon 09:35',
    by: 'sun',
    form: {
      category: 'quality',
      narrative: '今天早上买的鲜奶喝着发酸，生产日期是前天的。',
      complainantName: '何先生',
      complainantContact: '137 0055 9010',
      product: '鲜牛奶 1L',
      place: 'Dairy fridge',
      soughtKind: 'refund',
      soughtAmount: '18',
    },
    steps: [
      ['+0 11:20', { claim: 'zhou' }],
      [
        '+0 16:00',
        {
          finds: 'zhou',
          finding: finding(
            'upheld',
            'supplier',
            '冷柜温度正常；供应商确认前一晚车辆故障，断冷约三小时。',
            '供应商；收货测温表当天没有填。',
          ),
        },
      ],
      ['+1 09:20', { offers: 'zhou', proposal: offer('refund', 1800, 'supplier') }],
      [
        '+1 09:40',
        { answers: 'zhou', means: 'call', text: '已道歉并退款，说明原因，并告知收货测温的做法。' },
      ],
      ['+2 10:10', { calls: 'hu', report: reached(4, '退款收到了。') }],
      [
        '+2 15:30',
        {
          closes: 'zhou',
          lesson: lesson(
            'supplier',
            '鲜奶运输断冷，收货测温表没有填就上架。',
            '测温不填，收货单系统不放行。',
            { reflection: '上次定的办法没有人检查。' },
          ),
        },
      ],
    ],
  },
  {
    filed: '-3 tue 12:15',
    by: 'huang',
    form: {
      category: 'foreign-object',
      narrative: '便當裡吃到一小段塑膠繩，沒有受傷，客人把東西留下來了。',
      complainantName: '蔡小姐',
      complainantContact: '135 8888 1203',
      product: '三杯雞便當',
      place: 'Deli counter',
      soughtKind: 'compensation',
      soughtAmount: '200',
      flags: ['media'],
      points: '便當裡有塑膠繩\n櫃檯說「挑掉就好」',
    },
    steps: [
      ['+0 12:30', { claim: 'lin' }],
      [
        '+0 15:00',
        {
          finds: 'lin',
          finding: {
            number: 1,
            outcome: 'upheld',
            cause: 'negligence',
            facts: '繩子與蔬菜包裝的綁繩相同，拆包後沒有清點。',
            responsibility: '熟食部備料。',
          },
        },
      ],
      [
        '+0 15:20',
        {
          finds: 'lin',
          finding: {
            number: 2,
            outcome: 'upheld',
            cause: 'training',
            facts: '同事承認說過，他不知道這要當重大客訴處理。',
            responsibility: '熟食部主管沒有教。',
          },
        },
      ],
      ['+0 16:00', { offers: 'lin', proposal: offer('compensation', 20000) }],
      [
        '+0 17:10',
        {
          answers: 'lin',
          means: 'visit',
          text: '店長登門致歉，逐點說明，賠償兩百元，並說明備料改用不綁繩的包裝。',
        },
      ],
      ['+1 11:00', { calls: 'wang', report: reached(5, '有人親自來，我很意外。') }],
      [
        '+1 16:00',
        {
          closes: 'lin',
          lesson: lesson(
            'negligence',
            '蔬菜包的綁繩拆開後混進便當。',
            '備料改收無綁繩包裝；拆包當下清點繩段並簽名。',
            { handling: '登門致歉、賠償、更換包裝。', result: '客人滿意，沒有上媒體。' },
          ),
        },
      ],
    ],
  },
  {
    filed: '-3 wed 10:45',
    by: 'ma',
    form: {
      category: 'warranty',
      narrative: '电饭煲买了三周不加热，门店让顾客自己寄回厂家。',
      complainantName: '许先生',
      complainantContact: '150 2211 3344',
      product: '电饭煲 RC-40',
      receipt: '1012-1180',
      soughtKind: 'exchange',
    },
    steps: [
      ['+0 13:40', { claim: 'ma' }],
      [
        '+1 11:00',
        {
          finds: 'ma',
          finding: finding(
            'upheld',
            'policy',
            '三十天内应当店内换新；贴在柜台的规定还是旧版。',
            '我们的规定没有更新到柜台。',
          ),
        },
      ],
      ['+1 11:30', { offers: 'ma', proposal: offer('exchange', 39900, 'supplier') }],
      [
        '+1 15:00',
        { answers: 'ma', means: 'counter', text: '当场换新，说明三十天内店内可换，并为让他跑两趟道歉。' },
      ],
      ['+2 10:00', { calls: 'hu', report: unreachable }],
      ['+2 16:00', { calls: 'hu', report: unreachable }],
      ['+5 10:00', { calls: 'hu', report: unreachable }],
      [
        '+5 14:00',
        {
          closes: 'ma',
          lesson: lesson(
            'policy',
            '柜台贴的退换规定是旧版，让顾客白跑一趟。',
            '规定改版当天由部门经理到柜台换贴，并拍照回传。',
          ),
        },
      ],
    ],
  },
  {
    filed: '-3 fri 16:30',
    by: 'tang',
    form: {
      category: 'facilities',
      narrative: 'Wet floor at the entrance without a sign; an elderly man nearly fell.',
      place: 'Main entrance',
      complainantKind: 'anonymous',
      flags: ['vulnerable'],
    },
    steps: [
      ['+0 16:50', { claim: 'tang' }],
      [
        '+0 17:30',
        {
          finds: 'tang',
          finding: finding(
            'upheld',
            'alertness',
            'It rained from 15:40; the mats came out at 16:45.',
            'Shop floor. Nobody was named for rain.',
          ),
        },
      ],
      [
        '+0 17:50',
        {
          answers: 'tang',
          means: 'counter',
          text: 'Mats and signs are out; a notice at the entrance thanks whoever told us.',
        },
      ],
      [
        '+3 10:00',
        { calls: 'wang', report: { outcome: 'no-contact', resolved: null, satisfaction: null, words: null } },
      ],
      [
        '+3 10:40',
        {
          closes: 'tang',
          lesson: lesson(
            'alertness',
            'An hour passed between the first rain and the mats.',
            'Whoever opens the shop is on rain duty and has the mats out in ten minutes.',
          ),
        },
      ],
    ],
  },
];
