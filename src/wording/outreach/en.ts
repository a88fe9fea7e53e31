import type { BadRow } from '../../domain/closing/outreach-list.ts';
import type { OutreachOutcome } from '../../domain/closing/records.ts';

/** Who else could be affected; quoted texts and names come ready as mrkdwn. */
export const outreach = {
  title: 'Others affected?',
  intro: 'Who else could be affected by what was found? Reach them before they have to complain.',
  progress: (reached: number, listed: number) => `*${reached} of ${listed} reached*`,
  first: (count: number) => `${count} before they complained`,
  complained: (count: number) => `${count} complained themselves`,
  import: 'Import a list',
  log: 'Log a call',
  previous: 'Previous',
  next: 'Next',
  row: (name: string, contact: string) => (name === '' ? contact : `*${name}* · ${contact}`),
  state: {
    open: 'not called yet',
    reached: 'reached',
    'not-reached': 'tried, not reached',
    declined: 'wishes no call',
  } satisfies Record<OutreachOutcome | 'open', string>,
  by: (state: string, by: string, when: string) => `${state} — ${by}, ${when}`,
  complainedIn: 'Has complained themselves.',
  form: {
    title: 'Import a list',
    file: 'CSV file',
    hint: 'The first line names the columns: name, contact, note. In Excel: “CSV UTF-8”. Importing it again changes nothing.',
    needed: 'Please choose one CSV file.',
    problem: {
      header: 'The first line has no column “contact”.',
      'too-many': 'The list has more than 2,000 rows. Please split it.',
      unreadable: 'Slack did not let us read this file.',
    },
  },
  imported: (good: number, bad: number) =>
    bad === 0 ? `${good} on the list.` : `${good} on the list; ${bad} rows were left out:`,
  badRow: (line: number, problem: string) => `line ${line}: ${problem}`,
  bad: {
    'stray-quote': 'a quotation mark within a cell',
    'text-after-quote': 'text behind a closing quotation mark',
    'unended-quote': 'a quotation mark that is never closed',
    columns: 'another number of columns than the first line',
    'no-contact': 'no contact',
    repeated: 'the same contact as above',
  } satisfies Record<BadRow['problem'], string>,
  more: (count: number) => `and ${count} more`,
  logForm: {
    title: 'Log a call',
    outcome: 'How did it go?',
    words: 'What was said?',
  },
};
