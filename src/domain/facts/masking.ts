import type { Complaint } from '../filing/records.ts';

const shade = '▇▇▇';

/** Letters and digits of the scripts that put spaces between words; a name in Chinese has no such borders. */
const spaced = String.raw`[[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]\p{N}]`;
const notInside = { before: `(?<!${spaced}|[@＠])`, after: `(?!${spaced}|[@＠])` };

const mailAddress = new RegExp(String.raw`[${spaced}._%+\-]+[@＠][${spaced}.\-]+\.(?:${spaced}){2,}`, 'gv');
/** Long numbers in the ways people write telephones; our own references are not meant. */
const longNumber = /(?<!RD-|\p{Nd})[+＋]?[\(（]?\p{Nd}[\p{Nd}[^\S\n]\(\)（）.\-–—－]{5,}\p{Nd}/gv;
const fewestDigits = 7;
const date = /^(?:\d{4}[\-.]\d{1,2}[\-.]\d{1,2}|\d{1,2}[\-.]\d{1,2}[\-.]\d{4})(?:\s+\d{1,2})?$/v;

/** `王先生` names somebody almost as well as `王伟`. */
const courtesies = '先生|女士|小姐|太太|阿姨|叔叔|大爷|大爺|大妈|大媽|大哥|大姐|奶奶|爷爷|爺爺';
const titles = /^(?:mr|mrs|ms|mx|miss|dr|prof|sir|madam)\.?$/i;

/**
 * What people wrote, with the complainant's personal data shaded: name, contact, and whatever looks like
 * a telephone number or an address. For cards in private channels (rules §2).
 */
export function maskPersonalData(
  text: string,
  complaint: Pick<Complaint, 'complainantName' | 'complainantContact'>,
): string {
  const name = complaint.complainantName?.trim() ?? '';
  const contact = complaint.complainantContact?.trim() ?? '';
  let masked = shadeWhole(text, [name, contact], 'giv');
  masked = masked.replace(mailAddress, shade);
  masked = masked.replace(longNumber, (number) => (isPersonal(number) ? shade : number));
  masked = shadeWhole(masked, identifyingParts(contact), 'giv');
  masked = shadeWhole(masked, nameParts(name), 'gv');
  return shadeSurname(masked, name);
}

/** The longest first, so that no rest of a longer one is left beside a shorter one's shade. */
function shadeWhole(text: string, values: readonly string[], flags: string): string {
  const known = values.filter((value) => [...value].length >= 2).sort((a, b) => b.length - a.length);
  if (known.length === 0) return text;
  return text.replace(new RegExp(known.map(wholly).join('|'), flags), shade);
}

/** Matches a value however its parts are spaced, but never inside a longer word. */
function wholly(value: string): string {
  const literal = value
    .split(/\s+/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .join(String.raw`\s*`);
  const body = literal.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, String.raw`[^\S\n]*`);
  const starts = new RegExp(`^${spaced}`, 'v').test(value);
  const ends = new RegExp(`${spaced}$`, 'v').test(value);
  return `${starts ? notInside.before : ''}${body}${ends ? notInside.after : ''}`;
}

function isPersonal(number: string): boolean {
  const plain = number.normalize('NFKC').trim();
  return (plain.match(/\p{Nd}/gu)?.length ?? 0) >= fewestDigits && !date.test(plain);
}

/** Of `phone 555-12 or wx_lili`, what tells who it is. */
function identifyingParts(contact: string): string[] {
  return contact.split(/[\s,;/，；、:：]+/u).filter((part) => part.length >= 4 && /[\p{Nd}@_]/u.test(part));
}

/** First and last name on their own: capitalised, or in a script without capitals. */
function nameParts(name: string): string[] {
  return name
    .split(/[\s,，·]+/u)
    .filter((part) => /^\p{L}/u.test(part) && !/^\p{Ll}/u.test(part) && !titles.test(part));
}

function shadeSurname(text: string, name: string): string {
  const han = /^(?<first>\p{Script=Han})(?<second>\p{Script=Han})?/u.exec(name);
  if (han === null) return text;
  const { first, second } = han.groups ?? {};
  const surname = second === undefined ? first : `${first}${second}?`;
  return text.replace(new RegExp(`${surname}(?=${courtesies})`, 'gu'), shade);
}
