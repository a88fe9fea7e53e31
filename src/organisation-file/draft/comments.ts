/** What a draft tells the administrator who finishes it, above each part of the file. */
import { type Document, isCollection, isMap, isNode, isSeq } from 'yaml';
import { toFillIn } from '../fields.ts';

/** `leftOut`: channels that might be departments too. */
export function comment(document: Document, team: string, leftOut: readonly string[]): void {
  if (!isMap(document.contents)) return;
  const texts = commentsFor(team, leftOut);
  for (const { key, value } of document.contents.items) {
    const text = texts[String(key)];
    if (text && isNode(key)) {
      key.commentBefore = text.replace(/^/gm, ' ');
      key.spaceBefore = document.contents.items[0]?.key !== key;
    }
    for (const line of isSeq(value) && !value.flow ? value.items : [value]) {
      if (isCollection(line) && says(line.toJSON(), toFillIn)) line.comment = ' <- fill in';
    }
  }
}

function commentsFor(team: string, leftOut: readonly string[]): Record<string, string> {
  return {
    workspace: `A first organisation file for ${team}, drafted from what Slack knows. Read it line by line:
lines with ${toFillIn} need an answer, everything else is a guess to check.
The file is checked when it is imported; every problem is told with its line.`,
    ranks: 'Lowest first, for the whole organisation. Claiming a complaint takes the second rank or higher.',
    people: `Ranks are guessed from job titles. Add department, manager and substitute (ids of this list).
People without a Slack account (a shared till) have no slack key.`,
    administrators: 'Who looks after Redress.',
    desk: `The desk owns the relationship with the complainant; lead is who decides there. Add callsWhenOwner:
who calls a complainant back when the desk itself handled the complaint.`,
    audit: `Who investigates major complaints independently. Add analyst: who of them hears of lessons that did
not hold, where that is not the first.`,
    leadership: 'Where major complaints and the weekly digest go. executive: the last step of every ladder.',
    restricted:
      'A private channel (desk, audit, heads): complaints whose subject reads the department channel.',
    departments: [
      `One for each channel that looks like a department: delete those that are none. Add a ladder, the ids of
those who join at each lapse, lowest first.`,
      ...(leftOut.length > 0 ? [`Channels left out: ${leftOut.join(', ')}`] : []),
    ].join('\n'),
    calendars: 'Working hours. Add closed and open, lists of single dates that differ, such as 2026-12-31.',
    categories: `What people choose when they file: split them as complaints come. Add severity: major where harm is
likely.`,
    targets: `How fast. Others: uk-complaint-handling-code, fca-disp, beijing-12345; or say single figures under
ordinary and major, such as ordinary: { claim: 2h, response: 3d }.`,
  };
}

function says(value: unknown, word: string): boolean {
  if (typeof value === 'object' && value !== null)
    return Object.values(value).some((part) => says(part, word));
  return value === word;
}
