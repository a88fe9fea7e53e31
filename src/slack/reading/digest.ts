import type { KnownBlock } from '@slack/types';
import type { Cause } from '../../domain/answering/finding-records.ts';
import { endings } from '../../domain/closing/records.ts';
import { intlLocale } from '../../domain/facts/language.ts';
import { maskPersonalData } from '../../domain/facts/masking.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { inLanguage } from '../../domain/people/people.ts';
import type { Digest, Rate } from '../../domain/reading/digest.ts';
import { context, divider, fields, header, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import { dateOnly, money, type Reader } from '../blocks/reader.ts';
import { escapeText, quoteLine } from '../blocks/text.ts';
import { departmentName } from '../case/summary.ts';

type Lesson = Digest['lessons'][number];

const mostLessons = 12;
const mostLines = 8;

/** The weekly lessons-learned digest as one message: lessons first, then the figures. */
export function digestMessage(digest: Digest, organisation: Organisation, reader: Reader): Message {
  const w = reader.wording.digest;
  const period = w.period(dateOnly(reader, digest.from), dateOnly(reader, digest.to - 1));
  return {
    text: w.summary(digest.week, digest.filed, digest.closed, digest.overdue),
    blocks: [
      header(w.title(digest.week)),
      context(period),
      ...lessons(digest, reader),
      divider(),
      rates(digest, reader),
      ...outsideRates(digest, reader),
      counts(digest, reader),
      ...apart(digest, reader),
      ...list(w.majors, majors(digest, organisation, reader)),
      ...list(
        w.recurring,
        digest.recurringCauses.map(({ cause, count }) => `${causeName(cause, reader)}: ${count}`),
      ),
      ...list(w.spikes, spikes(digest, organisation, reader)),
      ...line(w.departments, perDepartment(digest.filedByDepartment, organisation, reader)),
      ...line(w.breaches, perDepartment(digest.breachesByDepartment, organisation, reader)),
      ...line(
        reader.wording.absence.lostByDepartment,
        perDepartment(digest.decisionsLost, organisation, reader),
      ),
      ...list(w.money, moneyLines(digest, reader)),
    ],
  };
}

function counts(digest: Digest, reader: Reader): KnownBlock {
  const w = reader.wording.digest;
  const aside = [
    w.before(digest.filedBefore),
    ...(digest.settled > 0 ? [w.settled(digest.settled)] : []),
    ...(digest.major > 0 ? [w.major(digest.major)] : []),
  ].join(' · ');
  return fields([
    [w.new, `${digest.filed}  (${aside})`],
    [w.closed, `${digest.closed}  (${w.before(digest.closedBefore)})`],
    [w.overdue, String(digest.overdue)],
    [w.open, String(digest.open)],
  ]);
}

function rates(digest: Digest, reader: Reader): KnownBlock {
  const w = reader.wording.digest;
  return fields([
    [w.response, rateText(digest.response, reader)],
    [w.resolution, rateText(digest.resolution, reader)],
    [w.satisfaction, rateText(digest.satisfaction, reader)],
    [reader.wording.agreements.promise.rate, rateText(digest.promises, reader)],
  ]);
}

export function rateText(rate: Rate, reader: Reader): string {
  const w = reader.wording.digest;
  if (rate.share === null) return w.noRate;
  const percent = new Intl.NumberFormat(intlLocale(reader.language), { style: 'percent' }).format(rate.share);
  return w.rate(percent, rate.hits, rate.n);
}

function outsideRates({ unreachable, noContact }: Digest, reader: Reader): KnownBlock[] {
  return unreachable + noContact === 0
    ? []
    : [context(reader.wording.digest.unreachable(unreachable, noContact))];
}

/** Ends that are no answer, counted apart (rules §1). */
function apart({ apart: counted }: Digest, reader: Reader): KnownBlock[] {
  const w = reader.wording.closing;
  const lines = endings
    .filter((ending) => counted[ending] > 0)
    .map((ending) => w.counted[ending](counted[ending]));
  return lines.length === 0 ? [] : [context(w.apart(reader.wording.vocabulary.and(lines)))];
}

function lessons(digest: Digest, reader: Reader): KnownBlock[] {
  const w = reader.wording.digest;
  if (digest.lessons.length === 0) return [section(`*${w.lessons}*\n${w.noLessons}`)];
  // What did not hold comes first: it wants a decision.
  const [again, held] = [true, false].map((wanted) =>
    digest.lessons.filter(({ repeats }) => (repeats !== null) === wanted),
  ) as [Lesson[], Lesson[]];
  const shown = [...again, ...held].slice(0, mostLessons);
  const rest = digest.lessons.length - shown.length;
  const failed = digest.failedLessons.length;
  return [
    section(`*${w.lessons}*${failed > 0 ? `  ·  ${w.failed(failed)}` : ''}`),
    ...shown.map((lesson) => section(lessonText(lesson, reader))),
    ...(rest > 0 ? [context(w.more(rest))] : []),
  ];
}

/** A lesson is about what happened, not about who the customer was. */
function quoted(text: string): string {
  return quoteLine(maskPersonalData(text, { complainantName: null, complainantContact: null }), 240);
}

function lessonText(lesson: Lesson, reader: Reader): string {
  const w = reader.wording.digest;
  const product = lesson.restricted || lesson.product === null ? [] : [quoteLine(lesson.product, 80)];
  return [
    [`*${causeName(lesson.cause, reader)}*`, ...product, lesson.reference].join('  ·  '),
    ...(lesson.restricted
      ? [w.confidential]
      : [quoted(lesson.happened), `_${w.countermeasure(quoted(lesson.countermeasure))}_`]),
    ...(lesson.repeats === null ? [] : [`*${w.repeats(lesson.repeats)}*`]),
  ].join('\n');
}

function perDepartment(
  rows: readonly { department: string; count: number }[],
  organisation: Organisation,
  reader: Reader,
): string[] {
  return rows.map(({ department, count }) => `${departmentName(organisation, department, reader)}: ${count}`);
}

function spikes(digest: Digest, organisation: Organisation, reader: Reader): string[] {
  const w = reader.wording.digest;
  const usual = (number: number) =>
    new Intl.NumberFormat(intlLocale(reader.language), { maximumFractionDigits: 1 }).format(number);
  const categories = digest.spikes.categories.map((spike) => {
    const category = organisation.categories.find(({ id }) => id === spike.id);
    const name = category === undefined ? spike.id : inLanguage(category.name, reader.language);
    return w.spike(escapeText(name), spike.count, usual(spike.usual));
  });
  const causes = digest.spikes.causes.map((spike) =>
    w.spike(causeName(spike.id as Cause, reader), spike.count, usual(spike.usual)),
  );
  return [...categories, ...causes];
}

function majors(digest: Digest, organisation: Organisation, reader: Reader): string[] {
  const w = reader.wording.digest;
  return digest.majors.map(({ reference, category, closed }) => {
    const entry = organisation.categories.find(({ id }) => id === category);
    const name = entry === undefined ? category : inLanguage(entry.name, reader.language);
    return `${reference} · ${escapeText(name)} · ${closed ? w.majorClosed : w.majorOpen}`;
  });
}

function moneyLines(digest: Digest, reader: Reader): string[] {
  const { vocabulary, digest: w } = reader.wording;
  return digest.money.map(({ kind, bearer, currency, count, amount }) =>
    w.moneyLine(vocabulary.remedy[kind], count, money(reader, amount, currency), vocabulary.bearer[bearer]),
  );
}

function list(title: string, lines: readonly string[]): KnownBlock[] {
  if (lines.length === 0) return [];
  return [section([`*${title}*`, ...lines.slice(0, mostLines).map((line) => `• ${line}`)].join('\n'))];
}

/** What is short enough to stand side by side. */
function line(title: string, parts: readonly string[]): KnownBlock[] {
  return parts.length === 0 ? [] : [section(`*${title}*\n${parts.join('  ·  ')}`)];
}

function causeName(cause: Cause, reader: Reader): string {
  return reader.wording.vocabulary.cause[cause];
}
