import { describe, expect, it } from 'vitest';
import { changed, idExpected, problemsOf, smallFile } from './small-file.ts';

const channelExpected =
  'a Slack channel id such as C0DESK (it starts with C or G; see "Open channel details" in Slack)';
const memberExpected =
  'a Slack member id such as U0CHEN (it starts with U or W; see "Copy member ID" in Slack)';

it('says nothing of a sound file', () => {
  expect(problemsOf(smallFile)).toEqual([]);
});

describe('one wrong value', () => {
  it.each([
    // Keys
    ['name: Green Basket,', '', '1:1 workspace.name: is missing: text of 1 to 75 characters in one line'],
    [
      'name: Green Basket,',
      'name: ,',
      '1:14 workspace.name: is empty: text of 1 to 75 characters in one line',
    ],
    [
      'name: Green Basket,',
      'name: 12,',
      '1:20 workspace.name: 12 will not do: text of 1 to 75 characters in one line',
    ],
    [
      'name: Green Basket,',
      'name: "a\\nb",',
      '1:20 workspace.name: "a\\nb" will not do: text of 1 to 75 characters in one line',
    ],
    [
      'name: Green Basket,',
      'naem: x, name: y,',
      '1:14 workspace.naem: "naem" is not a known key. Did you mean "name"? Allowed: name, timezone, language, currency',
    ],
    [
      'severity: major',
      'severity: major, colour: red',
      '17:72 categories[0].colour: "colour" is not a known key. Allowed: id, name, department, severity, scenario, targets',
    ],
    [
      'name: Fresh food',
      'name: { fr: Frais }',
      '13:26 departments[0].name.fr: "fr" is not a known key. Allowed: en, zh-Hans, zh-Hant',
    ],
    [
      'name: Fresh food',
      'name: {}',
      '13:24 departments[0].name: is empty: text in at least one of en, zh-Hans, zh-Hant',
    ],
    [
      'restricted: { channel: C0PRIV }',
      'restricted:',
      '11:1 restricted: is empty: a group of the keys channel',
    ],
    [
      '  - { id: till, name: Till 3, rank: staff }',
      '  - till',
      '7:5 people[3]: "till" will not do: a group of the keys id, name, slack, rank, department, manager, substitute',
    ],
    [
      'administrators: [zhao]',
      'administrators: zhao',
      '8:17 administrators: "zhao" will not do: a list of person ids, at least one',
    ],
    [
      'administrators: [zhao]',
      'administrators: []',
      '8:17 administrators: an empty list will not do: a list of person ids, at least one',
    ],
    [
      'leadership: {',
      'audit: { people: [li], analyst: chen }\nleadership: {',
      '10:33 audit.analyst: "chen" is not one of audit\'s people. There are: li',
    ],
    // The world
    [
      'timezone: Asia/Shanghai',
      'timezone: Asia/Shangai',
      '1:44 workspace.timezone: "Asia/Shangai" is not a time zone such as Asia/Shanghai or Europe/London. Did you mean "Asia/Shanghai"?',
    ],
    [
      'timezone: Asia/Shanghai',
      'timezone: "+08:00"',
      '1:44 workspace.timezone: "+08:00" will not do: a time zone such as Asia/Shanghai or Europe/London',
    ],
    [
      'currency: CNY',
      'currency: RMB',
      '1:69 workspace.currency: "RMB" will not do: an ISO 4217 code such as CNY (not RMB), GBP or EUR',
    ],
    [
      'currency: CNY',
      'currency: CNY, language: zh',
      '1:84 workspace.language: "zh" will not do: one of en, zh-Hans, zh-Hant',
    ],
    [
      'currency: CNY',
      'currency: CNY, language: zh-hans',
      '1:84 workspace.language: "zh-hans" will not do: one of en, zh-Hans, zh-Hant. Did you mean "zh-Hans"?',
    ],
    [
      'holidays: CN',
      'holidays: GB-SCOT',
      '15:58 calendars.shop.holidays: "GB-SCOT" is not a country such as CN or a region such as GB-SCT. Did you mean "GB-SCT"?',
    ],
    [
      'closed: [2026-12-31]',
      'closed: [2026-02-30]',
      '15:71 calendars.shop.closed[0]: "2026-02-30" will not do: a date that exists, such as 2026-12-31',
    ],
    [
      'open: [2026-10-10]',
      'open: [10.10.2026]',
      '15:91 calendars.shop.open[0]: "10.10.2026" will not do: a date that exists, such as 2026-12-31',
    ],
    [
      'open: [2026-10-10]',
      'open: [2026-12-31]',
      '15:91 calendars.shop.open[0]: 2026-12-31 is both closed and open',
    ],
    // Slack
    ['channel: C0DESK', 'channel: "#desk"', `9:18 desk.channel: "#desk" will not do: ${channelExpected}`],
    ['slack: U0LI', 'slack: li', `5:38 people[1].slack: "li" will not do: ${memberExpected}`],
    [
      'slack: U0LI',
      'slack: U0CHEN',
      '5:38 people[1].slack: Slack account "U0CHEN" is given twice; each may stand once',
    ],
    [
      'channel: C0PRIV',
      'channel: C0FRESH',
      '11:24 restricted.channel: "C0FRESH" is used elsewhere: the restricted channel needs to be one of its own',
    ],
    // Names of people
    ['id: till', 'id: 3', `7:11 people[3].id: 3 will not do: ${idExpected}`],
    ['id: till', 'id: "till 3"', `7:11 people[3].id: "till 3" will not do: ${idExpected}`],
    ['id: till', 'id: FILL-IN', `7:11 people[3].id: is still to be filled in: ${idExpected}`],
    ['id: till', 'id: chen', '7:11 people[3].id: person id "chen" is given twice; each may stand once'],
    [
      'head: li',
      'head: lii',
      '13:60 departments[0].head: "lii" is not a person of this file. Did you mean "li"? There are: chen, li, zhao, till',
    ],
    [
      'calendar: shop',
      'calendar: shop, ladder: [chen, lee]',
      '13:95 departments[0].ladder[1]: "lee" is not a person of this file. There are: chen, li, zhao, till',
    ],
    [
      'calendar: shop',
      'calendar: shop, ladder: [chen, chen]',
      '13:95 departments[0].ladder[1]: person "chen" is given twice; each may stand once',
    ],
    [
      'administrators: [zhao]',
      'administrators: [wu]',
      '8:18 administrators[0]: "wu" is not a person of this file. There are: chen, li, zhao, till',
    ],
    ['lead: chen }', 'lead: li }', '9:48 desk.lead: "li" is not one of the desk\'s people. There are: chen'],
    [
      'executive: zhao',
      'executive: zao',
      '10:59 leadership.executive: "zao" is not a person of this file. Did you mean "zhao"? There are: chen, li, zhao, till',
    ],
    [
      'rank: executive }',
      'rank: executive, manager: chen }',
      '4:88 people[0].manager: Managers go round in a circle: chen → li → zhao → chen. Leave one of them out',
    ],
    [
      'rank: executive }',
      'rank: executive, manager: zhao }',
      '6:74 people[2].manager: Managers go round in a circle: zhao → zhao. Leave one of them out',
    ],
    [
      'rank: staff }',
      'rank: staff, substitute: till }',
      '7:56 people[3].substitute: Substitutes go round in a circle: till → till. Leave one of them out',
    ],
  ])('%s → %s', (passage, replacement, expected) => {
    expect(problemsOf(changed(passage, replacement))).toEqual([expected]);
  });

  it('is found in a file of several lines an entry, with Windows line ends and an anchor', () => {
    const text = changed(
      '  - { id: till, name: Till 3, rank: staff }',
      '  - id: till\n    name: &shared Till 3\n    rank: stuff\n    manager: *shared',
    ).replaceAll('\n', '\r\n');
    expect(problemsOf(text)).toEqual([
      '9:11 people[3].rank: "stuff" is not a rank of this file. Did you mean "staff"? There are: staff, lead, manager, executive',
      `10:14 people[3].manager: "Till 3" will not do: ${idExpected}`,
    ]);
  });
});

describe('everything at once', () => {
  it('comes in the order of the file, whatever kind it is', () => {
    const text = smallFile
      .replace('digest: {', 'restricted: { channel: C0X }\ndigest: {')
      .replace('upTo: 50,', 'upTo: 0,')
      .replace('head: li', 'head: lo')
      .replace('rank: staff', 'rnak: staff');
    expect(problemsOf(text).map((line) => line.split(': ')[0])).toEqual([
      '7:5 people[3].rank',
      '7:31 people[3].rnak',
      '13:60 departments[0].head',
      '19:21 approvals[0].upTo',
      '21:1 restricted',
    ]);
  });
});

describe('text that is not an organisation at all', () => {
  it.each([
    ['', '1:1 The file is empty: it needs at least a workspace'],
    ['# only a comment\n', '1:1 The file is empty: it needs at least a workspace'],
    ['a: 1\n\tb: 2\n', '2:1 a tab is used for indentation: use spaces'],
    ['a: [1\nb: 2', '2:1 a list [ or group { is not closed, or goes on further left than it began'],
    ['a: 1\n---\nb: 1', '2:1 the file holds a second document after ---: keep one'],
    ['a: "x', '1:6 this is not YAML: Missing closing "quote'],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('names what a file needs', () => {
    expect(problemsOf('just text')).toEqual([
      '1:1 "just text" will not do: a group of the keys workspace, ranks, people, administrators, desk, audit, leadership, restricted, departments, calendars, categories, targets, approvals, entitlements, recourse, quietHours, digest',
    ]);
    expect(problemsOf('__proto__: { name: x }').at(-1)).toMatch(
      /^1:1 __proto__: "__proto__" is not a known key/,
    );
    expect(Object.keys({})).not.toContain('name');
  });

  it('does not unfold a bomb of aliases', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [x, x]'
        : `l${level}: &l${level} [${Array(9)
            .fill(`*l${level - 1}`)
            .join(', ')}]`,
    );
    expect(problemsOf(levels.join('\n'))).toEqual([
      '1:1 This YAML cannot be read: Excessive alias count indicates a resource exhaustion attack',
    ]);
  });
});
