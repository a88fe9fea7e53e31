import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bodyOf } from '../../../src/domain/facts/notice.ts';
import { formOf } from '../../../src/domain/filing/filed-form.ts';
import type { Form } from '../../../src/domain/filing/filing-form.ts';
import { amendComplaint } from '../../../src/operations/filing/amend-complaint.ts';
import { fileComplaint } from '../../../src/operations/filing/file-complaint.ts';
import { offerMerging } from '../../../src/operations/filing/find-alike.ts';
import type { Store } from '../../../src/operations/ports/store.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { smallForm } from '../../domain/cases.ts';
import { type Floor, openFloor, workspace } from '../every-action/floor.ts';

let store: Store;
let floor: Floor;
beforeAll(async () => {
  store = await openStore({ url: ':memory:', kind: 'practice' });
  floor = await openFloor(store);
});
afterAll(() => store.close());

/** Each test has a customer of its own. */
let complainantContact: string;
let customers = 0;
beforeEach(() => {
  customers += 1;
  complainantContact = `138 0000 00${10 + customers}`;
});

async function fileBy(person: string, form: Partial<Form> = {}) {
  const filed = await fileComplaint(floor.context, {
    visitor: await floor.visitor(person),
    form: { ...smallForm, complainantContact, ...form },
    files: [],
    key: floor.context.newId(),
  });
  if (!('it' in filed)) throw new Error(`it could not be filed: ${JSON.stringify(filed)}`);
  return filed;
}

/** About Gao of another department, who reads neither this channel nor the case: it need not be restricted. */
async function aboutGao(): Promise<string> {
  const { it } = await fileBy('tang', { subject: 'gao' });
  expect(it.complaint).toMatchObject({ subject: 'gao', restricted: false });
  return it.complaint.reference;
}

/** The duplicates that were named, and to whom or where. */
async function named(complaint: string) {
  const notices = await store.noticesOf(workspace, complaint);
  return notices.flatMap((notice) => {
    const body = bodyOf(notice);
    if (body.kind === 'thread' && body.say.type === 'alike') return [['thread', body.say.references]];
    if (body.kind !== 'direct') return [];
    if (body.say.type === 'receipt') return [[body.person, body.say.alike ?? []]];
    return body.say.type === 'alike-found' ? [[body.person, body.say.references]] : [];
  });
}

async function correctContact(by: string, complaint: string) {
  const { complaint: before } = await floor.read(complaint);
  const form = { ...formOf(before), complainantContact };
  const deed = await floor.deed(by, complaint);
  return amendComplaint(floor.context, deed, { form, texts: {}, reason: 'Misheard.', mark: undefined });
}

it('a duplicate is named to its reporter and in the thread', async () => {
  const { it: first } = await fileBy('tang');
  const { reference } = first.complaint;
  const { it, alike } = await fileBy('sun');
  expect(alike).toEqual([reference]);
  expect(await named(it.complaint.id)).toEqual([
    ['thread', [reference]],
    ['sun', [reference]],
  ]);
});

it('whom a complaint is about is not told of it by filing for the same customer', async () => {
  await aboutGao();
  const { it: plain } = await fileBy('tang');
  const { it, alike } = await fileBy('gao');
  expect(alike).toEqual([plain.complaint.reference]);
  expect(await named(it.complaint.id)).toContainEqual(['gao', [plain.complaint.reference]]);
});

it('nor when the form arrives twice', async () => {
  await aboutGao();
  const form = { ...smallForm, complainantContact };
  const request = { visitor: await floor.visitor('gao'), form, files: [], key: floor.context.newId() };
  await fileComplaint(floor.context, request);
  expect(await fileComplaint(floor.context, request)).toMatchObject({ alike: [] });
});

it('others are told of it, but no thread: whom it is about may read that', async () => {
  const reference = await aboutGao();
  const { it, alike } = await fileBy('sun');
  expect(alike).toEqual([reference]);
  expect(await named(it.complaint.id)).toEqual([['sun', [reference]]]);
});

it('what only a correction shows is kept from whom it is about, whoever corrects', async () => {
  const reference = await aboutGao();
  const { it: own } = await fileBy('gao', { complainantContact: '' });
  expect(await correctContact('gao', own.complaint.id)).toMatchObject({ done: true, alike: [] });
  const { it: other } = await fileBy('gao', { complainantContact: '' });
  // Wang learns of it, and of the one that Gao has just corrected.
  const { reference: corrected } = own.complaint;
  expect(await correctContact('wang', other.complaint.id)).toMatchObject({ alike: [corrected, reference] });
  expect(await named(own.complaint.id)).toEqual([['gao', []]]);
  expect(await named(other.complaint.id)).toEqual([
    ['gao', []],
    ['thread', [corrected]],
    ['gao', [corrected]],
  ]);
});

it('only what they may read is offered to be merged into', async () => {
  const { it: first } = await fileBy('tang', { category: 'cooked-food' });
  await aboutGao();
  const { it } = await fileBy('sun');
  const offered = async (person: string) =>
    offerMerging(floor.context, await floor.visitor(person), await floor.read(it.complaint.id));
  // Of the deli, and about nobody: Huang of the deli reads it, Zhou of fresh food does not.
  expect(await offered('huang')).toEqual([first.complaint.reference]);
  expect(await offered('zhou')).not.toContain(first.complaint.reference);
  expect(await offered('gao')).toEqual([]);
  expect(await offerMerging(floor.context, { ...(await floor.visitor('wang')), outsider: true }, it)).toEqual(
    [],
  );
});
