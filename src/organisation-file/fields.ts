/** The kinds of value that the organisation file is made of, each saying what it expects. */
import * as z from 'zod';
import { languages } from '../domain/facts/organisation.ts';
import { whatIsAllowed } from './suggest.ts';

type Issue = { code?: string; input?: unknown; keys?: readonly string[] };

/** Stands in a draft where nothing could be guessed, and is refused everywhere. */
export const toFillIn = 'FILL-IN';

/** Slack shows at most so many characters of an option. */
const longestName = 75;

/** The message of a field that is missing, empty or something else than `expected`. */
export function say(expected: string): (issue: Issue) => string {
  return ({ input }) => {
    if (input === undefined) return `is missing: ${expected}`;
    if (input === null) return `is empty: ${expected}`;
    if (input === toFillIn) return `is still to be filled in: ${expected}`;
    return `${show(input)} will not do: ${expected}`;
  };
}

/** A value as the file's author would recognise it. */
export function show(input: unknown): string {
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
  if (typeof input === 'object' && input !== null) return 'a group of keys';
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A group of keys; others are refused, one line of the message for each. */
export function section<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const allowed = Object.keys(shape);
  const expected = say(`a group of the keys ${allowed.join(', ')}`);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `is not a known key. ${whatIsAllowed(key, allowed)}`).join('\n')
        : expected(issue),
  });
}

/** A list with at least `least` entries of one kind, said as "a list of <what>". */
export function list<Item extends z.ZodType>(item: Item, what: string, least = 0) {
  const expected = say(`a list of ${what}${least > 0 ? `, at least ${least === 1 ? 'one' : least}` : ''}`);
  return z.array(item, { error: expected }).min(least, { error: expected });
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, {
    error: (issue) => {
      const said = say(`one of ${words.join(', ')}`)(issue);
      const guess = typeof issue.input === 'string' ? whatIsAllowed(issue.input, words) : '';
      return guess.startsWith('Did') ? `${said}. ${guess.slice(0, guess.indexOf('?') + 1)}` : said;
    },
  });
}

/** The schema that fits the input, so that its errors are told instead of every alternative's. */
export function depending<Output>(choose: (input: unknown) => z.ZodType<Output>) {
  return z.unknown().transform((input, context): Output => {
    const result = choose(input).safeParse(input);
    if (result.success) return result.data;
    // Paths are relative to this value and completed on the way up; messages are already said.
    for (const issue of result.error.issues) context.issues.push({ ...issue, input } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
}

/** Text that is read and turned into something, or an explanation of what is expected. */
export function readAs<Output>(expected: string, read: (text: string) => Output | undefined) {
  const error = say(expected);
  return z.string({ error }).transform((text, context): Output => {
    const value = read(text.trim());
    if (value !== undefined) return value;
    context.issues.push({ code: 'custom', input: text, message: error({ input: text }) });
    return z.NEVER;
  });
}

function textLike(expected: string, pattern: RegExp) {
  const error = say(expected);
  return z.string({ error }).trim().regex(pattern, { error });
}

const name = textLike(
  `text of 1 to ${longestName} characters in one line`,
  new RegExp(`^(?!${toFillIn}$)[^\\p{Cc}]{1,${longestName}}$`, 'u'),
);

/** How people, departments, ranks and calendars are named inside the file. */
export const id = textLike(
  'an id of letters, digits, dots, dashes and underscores, in quotes if it is a number',
  new RegExp(`^(?!${toFillIn}$)[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}$`, 'u'),
);

export const channel = textLike(
  'a Slack channel id such as C0DESK (it starts with C or G; see "Open channel details" in Slack)',
  /^[CG][A-Z0-9]+$/,
);

export const slackUser = textLike(
  'a Slack member id such as U0CHEN (it starts with U or W; see "Copy member ID" in Slack)',
  /^[UW][A-Z0-9]+$/,
);

export const language = oneOf(languages);

type Texts = Partial<Record<(typeof languages)[number], string>>;

const texts: z.ZodType<Texts> = section({
  en: name.optional(),
  'zh-Hans': name.optional(),
  'zh-Hant': name.optional(),
});
const noTexts: z.ZodType<Texts> = z.never({
  error: `is empty: text in at least one of ${languages.join(', ')}`,
});

/** A text for everybody, or one per language. */
export const localText = depending<string | Texts>((input) => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return name;
  return Object.keys(input).length > 0 ? texts : noTexts;
});
