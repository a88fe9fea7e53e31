import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Organisation } from '../../src/domain/facts/organisation.ts';
import { importOrganisation } from '../../src/operations/people/import-organisation.ts';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';
import type { Member, Message, Target } from '../../src/practice/local-slack/local-slack.ts';
import * as deeds from '../end-to-end/deeds.ts';
import { wordsOf } from '../end-to-end/reading.ts';
import type { Workplace } from '../end-to-end/workplace.ts';

/** What the chapters on answering and closing have in common: a complaint that Zhou of fresh food has taken on. */
type Values = Parameters<typeof deeds.file>[2];

export async function handled(work: Workplace, values: Values = deeds.spoiledMilk): Promise<string> {
  const reference = await deeds.file(work, 'tang', values);
  await deeds.claim(work, 'zhou', 'fresh-food', reference);
  return reference;
}

/** Opens the case by its reference, sends one of its forms, and closes all. Answers what was refused. */
export async function send(
  work: Workplace,
  who: string,
  reference: string,
  button: string,
  values: Parameters<typeof deeds.send>[3] = {},
): Promise<Record<string, string>> {
  const person = await deeds.openByReference(work, who, reference);
  await deeds.send(work, person, button, values);
  const errors = person.view()?.callback_id === `${button}.v1` ? person.errors() : {};
  await person.closeView({ all: true });
  return errors;
}

/** Proposes a remedy, money back unless said otherwise. */
export function offer(
  work: Workplace,
  reference: string,
  values: Record<string, string | null>,
  who = 'zhou',
): Promise<Record<string, string>> {
  return send(work, who, reference, 'remedy', { kind: 'refund', bearer: 'company', ...values });
}

/** Presses a button that opens a form (or says why not), and waits for what comes. */
export async function open(work: Workplace, person: Member, target: Target, button: string): Promise<Member> {
  const before = person.view()?.id;
  await person.press(target, `${button}.v1`);
  await work.slack.until(() => person.view() !== undefined && person.view()?.id !== before);
  return person;
}

/**
 * Presses a button with which another case was shown, as though it belonged to this one: what a form no
 * longer offers is refused all the same. Answers what the person was told.
 */
export async function force(
  work: Workplace,
  who: string,
  shown: Message,
  { from, to, button }: { from: string; to: string; button: string },
): Promise<string> {
  const [of, instead] = await Promise.all([from, to].map((each) => deeds.complaintOf(work, each)));
  const blocks = JSON.parse(JSON.stringify(shown.blocks).replaceAll(of!.id, instead!.id));
  const person = work.slack.as(who);
  const channel = 'fresh-food';
  const before = person.ephemerals(channel).length;
  await person.press({ channel: shown.channel, ts: shown.ts, blocks }, `${button}.v1`);
  return (await work.slack.until(() => person.ephemerals(channel)[before])).text ?? '';
}

export function thread(work: Workplace, reference: string, channel = 'fresh-food'): string[] {
  return deeds.threadOf(work, channel, reference).map(wordsOf);
}

/** All that Redress has written to somebody directly, oldest first. */
export function directs(work: Workplace, who: string): string[] {
  return work.slack.as(who).dms().map(wordsOf);
}

/** What a line in #general is answered with, to this person only. */
export async function ask(work: Workplace, who: string, line: string): Promise<string> {
  const person = work.slack.as(who);
  const before = person.ephemerals('general').length;
  await person.command('general', line);
  return wordsOf(await work.slack.until(() => person.ephemerals('general')[before]));
}

/** The case as somebody reads it. */
export async function read(work: Workplace, who: string, reference: string): Promise<string> {
  const person = await deeds.openByReference(work, who, reference);
  const seen = deeds.seenBy(person);
  await person.closeView({ all: true });
  return seen;
}

type Json = Record<string, unknown>;

/** The field of the open form. */
export function fieldOf(person: Member, name: string): Json {
  const block = person.view()?.blocks.find(({ block_id }) => String(block_id).startsWith(name)) as Json;
  return block.element as Json;
}

/** What a field begins with. */
export function begunWith(person: Member, name: string): string {
  return String(fieldOf(person, name).initial_value ?? '');
}

/** Values that a field offers. */
export function choicesOf(person: Member, name: string): string[] {
  return (fieldOf(person, name).options as { value: string }[]).map(({ value }) => value);
}

/** The labels of a field's options by the label of their group. */
export function groupsOf(person: Member, name: string): Record<string, string[]> {
  const label = ({ text }: { text: string }) => text;
  const groups = fieldOf(person, name).option_groups as {
    label: { text: string };
    options: { text: { text: string } }[];
  }[];
  return Object.fromEntries(
    groups.map((group) => [label(group.label), group.options.map(({ text }) => label(text))]),
  );
}

/** Green Basket with a changed organisation file, imported as its next policy version. */
export async function organise(work: Workplace, change: (file: string) => string): Promise<Organisation> {
  const file = await readFile('examples/organisation.yml', 'utf8');
  const changed = change(file);
  expect(changed).not.toBe(file);
  const { organisation } = parseOrganisation(changed, 'organisation.yml');
  if (organisation === undefined) throw new Error('the changed organisation file is broken');
  await importOrganisation(work.redress.context, work.slack.teamId, organisation, 'wu');
  return organisation;
}

/** The kinds of entries in a complaint's register. */
export async function registerOf(
  work: Workplace,
  reference: string,
): Promise<{ kind: string; body: string }[]> {
  const { workspace, id } = await deeds.complaintOf(work, reference);
  return work.redress.context.store.entries(workspace, id);
}
