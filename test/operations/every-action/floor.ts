import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { loadHolidays } from '../../../src/content/holidays.ts';
import { loadPlaybooks } from '../../../src/content/playbooks.ts';
import type { Case } from '../../../src/domain/facts/case.ts';
import type { Organisation } from '../../../src/domain/facts/organisation.ts';
import { insert } from '../../../src/domain/facts/write.ts';
import type { Form } from '../../../src/domain/filing/filing-form.ts';
import type { Deed } from '../../../src/operations/act.ts';
import { sweepDeadlines } from '../../../src/operations/clocks/sweep-deadlines.ts';
import type { Context } from '../../../src/operations/context.ts';
import { fileComplaint } from '../../../src/operations/filing/file-complaint.ts';
import { keepFiles } from '../../../src/operations/filing/keep-files.ts';
import { policiesOf } from '../../../src/operations/policies.ts';
import type { Store } from '../../../src/operations/ports/store.ts';
import { type Visitor, visitorOf } from '../../../src/operations/visitor.ts';
import { parseOrganisation } from '../../../src/organisation-file/parse.ts';
import { identifiers } from '../../../src/start/identifiers.ts';
import { smallForm } from '../../domain/cases.ts';

export const workspace = 'T0BASKET';
/** Monday 16 November 2026, 10:00 in Shanghai. */
const monday = Date.parse('2026-11-16T10:00:00+08:00');
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** Green Basket's operations over a store, without Slack: nothing is posted, everything is decided and kept. */
export interface Floor {
  context: Context;
  organisation: Organisation;
  now(): number;
  /** Files a complaint as Tang at the tills; its id. */
  file(form?: Partial<Form>): Promise<string>;
  read(complaint: string): Promise<Case>;
  visitor(person: string): Promise<Visitor>;
  /** Somebody's deed on a complaint; each call is another press unless a key is said. */
  deed(person: string, complaint: string, key?: string): Promise<Deed>;
  /** Moves the clock and lets what is due lapse. */
  pass(milliseconds: number): Promise<void>;
}

export async function openFloor(
  store: Store,
  change: (organisation: Organisation) => Organisation = (organisation) => organisation,
): Promise<Floor> {
  const file = 'examples/organisation.yml';
  const { organisation: example } = parseOrganisation(await readFile(file, 'utf8'), file);
  if (example === undefined) throw new Error('the example organisation file is broken');
  const organisation = change(example);
  let instant = monday;
  const now = () => instant;
  await store.commit([
    insert('policies', {
      workspace,
      version: 1,
      organisation: JSON.stringify(organisation),
      importedAt: instant,
      importedBy: 'test',
    }),
    insert('workspaces', {
      id: workspace,
      name: 'Green Basket',
      enterprise: null,
      botUser: null,
      connectedAt: instant,
    }),
  ]);
  const context: Context = {
    store,
    directory: {
      profile: async () => undefined,
      channel: async (_, id) => ({ name: id, private: true, archived: false, joined: true, members: [] }),
    },
    vault: {
      keep: async ({ id }) => ({ sha256: 'a'.repeat(64), path: id, size: 7 }),
      content: async () => Buffer.from('a photo'),
      erase: async () => {},
      read: async () => ({ text: 'name,contact\nMrs Bo,138 0000 1111\n' }),
    },
    policies: policiesOf(store, loadHolidays, now),
    scenarios: [],
    playbooks: await loadPlaybooks(['playbooks']),
    now,
    newId: identifiers(now),
    newSalt: () => randomBytes(16).toString('hex'),
    sample: () => 0.99,
    wake: () => {},
  };
  const visitor = async (person: string) => {
    const policy = await context.policies.of(workspace);
    const slack = organisation.people.find(({ id }) => id === person)?.slack ?? person;
    return visitorOf(policy, { workspace, slack }, undefined);
  };
  return {
    context,
    organisation,
    now,
    visitor,
    async file(form = {}) {
      const filed = await fileComplaint(context, {
        visitor: await visitor('tang'),
        form: { ...smallForm, ...form },
        files: [{ id: 'F0PHOTO', name: 'photo.jpg', mimetype: 'image/jpeg', size: 7 }],
        key: context.newId(),
      });
      if (!('it' in filed)) throw new Error(`it could not be filed: ${JSON.stringify(filed)}`);
      await keepFiles(context);
      return filed.it.complaint.id;
    },
    async read(complaint) {
      const it = await store.case(workspace, complaint);
      if (it === undefined) throw new Error(`there is no complaint ${complaint}`);
      return it;
    },
    async deed(person, complaint, key = context.newId()) {
      return { visitor: await visitor(person), complaint, key };
    },
    async pass(milliseconds) {
      instant += milliseconds;
      await sweepDeadlines(context);
    },
  };
}
