import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOrganisation } from '../../../src/organisation-file/draft/draft.ts';
import type { SlackFacts } from '../../../src/organisation-file/draft/slack-facts.ts';
import { parseOrganisation } from '../../../src/organisation-file/parse.ts';
import { problemsOf } from '../small-file.ts';

const greenBasket: SlackFacts = {
  team: { name: 'Green Basket' },
  channels: [
    { id: 'C1GENERAL', name: 'general', isPrivate: false },
    { id: 'C0OLD', name: 'complaints-2019', isPrivate: false, isArchived: true },
    { id: 'C0DESK', name: 'complaints', isPrivate: false },
    { id: 'C0FRESH', name: 'fresh-food', isPrivate: false },
    { id: 'C0DELI', name: '熟食', isPrivate: false },
    { id: 'C0LEAD', name: '管理层', isPrivate: true },
    { id: 'C0OPEN', name: 'confidential-chat', isPrivate: false },
    { id: 'C0PRIV', name: 'confidential-cases', isPrivate: true },
  ],
  userGroups: [
    { handle: 'front-desk', name: 'The desk', people: ['U0WANG', 'U0HU'] },
    { handle: 'freshfood', name: 'Fresh', people: ['U0LI', 'U0SUN'] },
    { handle: 'bosses', name: 'Leadership', people: ['U0ZHAO'] },
    { handle: 'jihe', name: '稽核', people: ['U0QIAN'] },
  ],
  people: [
    { id: 'U0HU', handle: 'hu', name: '胡静', timezone: 'Asia/Shanghai', locale: 'zh-CN' },
    {
      id: 'U0WANG',
      handle: 'wang',
      name: '王芳',
      title: '客服主管',
      timezone: 'Asia/Shanghai',
      locale: 'zh-CN',
    },
    {
      id: 'U0LI',
      handle: 'li',
      name: 'Li',
      title: 'Store manager',
      timezone: 'Asia/Shanghai',
      locale: 'zh-TW',
    },
    { id: 'U0SUN', handle: 'li', name: 'Sun', timezone: 'Europe/London', locale: 'en-GB' },
    { id: 'U0ZHAO', handle: 'zhao', name: 'Zhao', title: 'CEO', locale: 'zh-CN', isAdministrator: true },
    { id: 'U0QIAN', handle: 'qian', name: 'Qian', title: 'Director of audit', locale: 'zh-CN' },
    { id: 'U0BOT', handle: 'bot', name: 'Bot', isBot: true },
    { id: 'U0GUEST', handle: 'guest', name: 'Guest', isGuest: true },
    { id: 'U0GONE', handle: 'gone', name: 'Gone', isDeleted: true },
  ],
};

describe('a draft', () => {
  it('is a sound file where Slack says enough', () => {
    const { organisation } = parseOrganisation(draftOrganisation(greenBasket), 'draft.yml');
    expect(organisation).toMatchObject({
      workspace: { name: 'Green Basket', timezone: 'Asia/Shanghai', language: 'zh-Hans', currency: 'CNY' },
      people: [
        { id: 'hu', name: '胡静', slack: 'U0HU', rank: 'staff' },
        { id: 'wang', rank: 'manager' },
        { id: 'li', rank: 'manager', department: 'fresh-food' },
        { id: 'u0sun', rank: 'staff', department: 'fresh-food' },
        { id: 'zhao', rank: 'executive' },
        { id: 'qian', rank: 'director' },
      ],
      administrators: ['zhao'],
      desk: { channel: 'C0DESK', people: ['hu', 'wang'], lead: 'wang' },
      audit: { people: ['qian'] },
      leadership: { channel: 'C0LEAD', people: ['zhao'], executive: 'zhao' },
      restricted: { channel: 'C0PRIV' },
      departments: [
        { id: 'fresh-food', name: 'Fresh food', channel: 'C0FRESH', head: 'li' },
        { id: '熟食', channel: 'C0DELI' },
      ],
      calendars: { office: { holidays: 'CN' } },
    });
    expect(organisation?.people).toHaveLength(6);
  });

  it('marks the lines to fill in where it does not, and is refused at exactly those', () => {
    const text = draftOrganisation({ team: { name: '' }, channels: [], userGroups: [], people: [] });
    const marked = text
      .split('\n')
      .flatMap((line, index) => (line.endsWith('# <- fill in') ? index + 1 : []));
    const refused = problemsOf(text);
    expect(refused.every((problem) => problem.includes('is still to be filled in'))).toBe(true);
    expect([...new Set(refused.map((problem) => Number.parseInt(problem, 10)))]).toEqual(marked);
  });

  it('explains every part', () => {
    const lines = draftOrganisation(greenBasket).split('\n');
    for (const part of [
      'workspace',
      'people',
      'desk',
      'restricted',
      'departments',
      'categories',
      'targets',
    ]) {
      const index = lines.findIndex((line) => line.startsWith(`${part}:`));
      expect(lines[index - 1], part).toMatch(/^# \S/);
    }
  });

  it('names the channels it left out', () => {
    const channels = Array.from({ length: 14 }, (_, index) => ({
      id: `C0${index}`,
      name: `area-${index}`,
      isPrivate: false,
    }));
    expect(draftOrganisation({ ...greenBasket, channels })).toContain(
      '# Channels left out: area-12, area-13\n',
    );
  });

  it('is refused only where it says so, whatever people call themselves', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', 'true', '12', 'a: b', '- #', '\n'),
    );
    const person = fc.record({
      id: fc.nat({ max: 99 }).map((number) => `U${number}`),
      handle: text,
      name: text,
      title: text,
      timezone: fc.constantFrom('Europe/London', 'Asia/Shanghai', 'Asia/Macau'),
      locale: text,
    });
    const facts = fc.record({
      team: fc.record({ name: text }),
      channels: fc.uniqueArray(
        fc.record({
          id: fc.nat({ max: 99 }).map((number) => `C${number}`),
          name: text,
          isPrivate: fc.boolean(),
        }),
        { selector: ({ id }) => id, maxLength: 15 },
      ),
      userGroups: fc.array(fc.record({ handle: text, name: text, people: fc.constant(['U1', 'U2', 'U3']) })),
      people: fc.uniqueArray(person, { selector: ({ id }) => id }),
    });
    fc.assert(
      fc.property(facts, (known) => {
        const refused = problemsOf(draftOrganisation(known));
        expect(refused.filter((problem) => !problem.includes('is still to be filled in'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
