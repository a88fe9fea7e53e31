import type { KnownBlock, ModalView } from '@slack/types';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import { instantAt, localDate } from '../../domain/facts/zone.ts';
import { readClockReceipt } from '../../operations/clocks/read-clock-receipt.ts';
import { readOnHand } from '../../operations/watching/read-roster.ts';
import { namesFor, peopleOf } from '../blocks/names.ts';
import { escapeText, unescapeText } from '../blocks/text.ts';
import { noticeView } from '../listening/notice-view.ts';
import { type Visit, worded } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';
import { onHandMessage } from '../watching/roster.ts';
import { clockReceiptBlocks } from './clock-receipt.ts';

interface Reply {
  text: string;
  blocks?: KnownBlock[];
}

/** `/complaint clock RD-…`: every working minute and who held it. */
export async function clockReceipt(shell: Shell, here: Visit, named: string | undefined): Promise<Reply> {
  const w = here.reader.wording.clocks.receipt;
  if (named === undefined) return { text: w.missingReference };
  const reference = named.toUpperCase();
  const blocks = await receiptBlocks(shell, here, { reference });
  if (isRefusal(blocks)) return { text: await worded(shell, here, blocks) };
  return { text: w.heading(reference), blocks };
}

/** The same as a modal, from Open case. */
export async function clockReceiptModal(shell: Shell, here: Visit, complaint: string): Promise<ModalView> {
  const { reader } = here;
  const blocks = await receiptBlocks(shell, here, { complaint });
  if (isRefusal(blocks)) return noticeView(await worded(shell, here, blocks), reader);
  return { ...noticeView('', reader, reader.wording.clocks.receipt.title), blocks };
}

async function receiptBlocks(
  shell: Shell,
  here: Visit,
  which: { complaint: string } | { reference: string },
): Promise<KnownBlock[] | Refusal> {
  const { visitor, organisation, reader } = here;
  const read = await readClockReceipt(shell.context, visitor, which);
  if (isRefusal(read)) return read;
  const { it, spans, now } = read;
  const held = spans.flatMap(({ charge }) => (charge.kind === 'person' ? [charge.person] : []));
  const names = await namesFor(shell.context, visitor.workspace, organisation, [...peopleOf(it), ...held]);
  return clockReceiptBlocks({ it, spans, organisation, names, reader, now });
}

/** `/complaint who <department> <when>`: who can claim, joins at a lapse, calls back. */
export async function who(shell: Shell, here: Visit, words: readonly string[]): Promise<Reply> {
  const { organisation, reader, visitor } = here;
  const w = reader.wording.clocks.who;
  const found = departmentNamed(organisation, words);
  if (found === undefined) {
    const ids = organisation.departments.map(({ id }) => `\`${escapeText(id)}\``).join(', ');
    const example = organisation.departments[0]?.id ?? '';
    return { text: `${w.departments(ids)} ${w.usage(escapeText(example))}` };
  }
  const at = momentOf(found.rest, reader.timezone, shell.context.now());
  if (at === undefined) return { text: w.when };
  const read = await readOnHand(shell.context, visitor, { department: found.department, at });
  if (isRefusal(read)) return { text: await worded(shell, here, read) };
  const { claim, ladder, callback } = read.watch;
  const people = [
    ...[...claim, ...ladder, ...callback].flatMap(({ person, filledBy }) => [person, filledBy]),
    ...read.about.flatMap(({ subjects }) => subjects),
    ...read.top.nobodyAbove,
    ...read.top.oneAbove,
  ];
  const names = await namesFor(shell.context, visitor.workspace, organisation, people);
  return onHandMessage({ ...found, at, ...read, organisation, names, reader });
}

/** By its id, or by its name in any language, which may be several words. */
function departmentNamed(
  organisation: Organisation,
  words: readonly string[],
): { department: string; rest: readonly string[] } | undefined {
  for (let count = words.length; count > 0; count -= 1) {
    const typed = unescapeText(words.slice(0, count).join(' ')).toLowerCase();
    const found = organisation.departments.find(({ id, name }) => {
      const named = typeof name === 'string' ? [name] : Object.values(name);
      return [id, ...named].some((each) => each.toLowerCase() === typed);
    });
    if (found !== undefined) return { department: found.id, rest: words.slice(count) };
  }
  return undefined;
}

/** `2026-11-25 14:00`, one of the two, or nothing for now; in the zone of whoever asks. */
function momentOf(words: readonly string[], timezone: string, now: number): number | undefined {
  if (words.length === 0) return now;
  const [match] = [...words.join(' ').matchAll(/^(\d{4}-\d{2}-\d{2})? ?(?:(\d{1,2})[:：](\d{2}))?$/gu)];
  if (match === undefined) return undefined;
  const [, date = localDate(now, timezone), hour = '9', minute = '0'] = match;
  const minutes = Number(hour) * 60 + Number(minute);
  const real = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date);
  return exists && Number(minute) < 60 && minutes <= 1440 ? instantAt(date, minutes, timezone) : undefined;
}
