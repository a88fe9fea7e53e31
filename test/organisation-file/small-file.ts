import { formatProblems } from '../../src/organisation-file/errors.ts';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';

/** A small sound organisation file for tests to break: every line is known by its number. */
export const smallFile = `workspace: { name: Green Basket, timezone: Asia/Shanghai, currency: CNY }
ranks: [staff, lead, manager, executive]
people:
  - { id: chen, name: Chen Wei, slack: U0CHEN, rank: lead, department: fresh, manager: li }
  - { id: li, name: Li Qiang, slack: U0LI, rank: manager, department: fresh, manager: zhao }
  - { id: zhao, name: Zhao Min, slack: U0ZHAO, rank: executive }
  - { id: till, name: Till 3, rank: staff }
administrators: [zhao]
desk: { channel: C0DESK, people: [chen], lead: chen }
leadership: { channel: C0LEAD, people: [zhao], executive: zhao }
restricted: { channel: C0PRIV }
departments:
  - { id: fresh, name: Fresh food, channel: C0FRESH, head: li, calendar: shop }
calendars:
  shop: { hours: { mon-fri: ["09:00-18:00"] }, holidays: CN, closed: [2026-12-31], open: [2026-10-10] }
categories:
  - { id: illness, name: Felt ill, department: fresh, severity: major }
targets: { preset: retail, major: { claim: 15m } }
approvals: [{ upTo: 50, by: desk-lead }, { upTo: 200.5, by: lead }, { by: executive }]
quietHours: "20:00-08:00"
digest: { day: monday, time: "09:00" }
`;

/** The small file with one passage changed; throws when the passage is not there. */
export function changed(passage: string, replacement: string): string {
  if (!smallFile.includes(passage)) throw new Error(`The small file does not say ${passage}`);
  return smallFile.replace(passage, replacement);
}

/** What is wrong in a text, as the terminal shows it without the name of the file. */
export function problemsOf(text: string): string[] {
  const { problems } = parseOrganisation(text, 'o.yml');
  return problems ? formatProblems(problems).replaceAll('o.yml:', '').split('\n') : [];
}

export const idExpected =
  'an id of letters, digits, dots, dashes and underscores, in quotes if it is a number';
