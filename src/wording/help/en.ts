export const help = {
  title: 'What you can do',
  lines: [
    '`/complaint` opens the form; whatever you type behind it becomes the beginning of the story.',
    '`/complaint mine` shows what you own and what you filed.',
    '`/complaint open RD-2026-000123` opens a case.',
    '`/complaint search` finds complaints by words, reference or the customer’s contact: `/complaint search sour milk`.',
    '`/complaint clock RD-2026-000123` shows who held a case, minute by minute.',
    '`/complaint who fresh 2026-11-25 14:00` shows who is there for a department.',
    '`/complaint delegate` lets somebody else approve sums in your name for a time.',
    '`/complaint digest` shows last week to leadership; `/complaint digest 2026-W47` a week of your choice.',
    '`/complaint help` shows this.',
    'You can also file from a message: its menu has “File as a complaint”.',
  ],
  missingReference: 'Please add the reference, for example `/complaint open RD-2026-000123`.',
  expired: 'That took too long for Slack to open the form. Press here and it opens:',
  openForm: 'Open the form',
  nothingMine: 'You own no complaint, and you have filed none yet.',
};
