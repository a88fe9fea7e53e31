import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { loadHolidays } from '../../../src/content/holidays.ts';
import { insert, type Write } from '../../../src/domain/facts/write.ts';
import type { Context } from '../../../src/operations/context.ts';
import { policiesOf } from '../../../src/operations/policies.ts';
import type { Store } from '../../../src/operations/ports/store.ts';
import { readHome } from '../../../src/operations/reading/read-home.ts';
import { searchComplaints } from '../../../src/operations/reading/search-complaints.ts';
import { visitorOf } from '../../../src/operations/visitor.ts';
import { parseOrganisation } from '../../../src/organisation-file/parse.ts';
import { readerOf } from '../../../src/slack/blocks/reader.ts';
import { homeView } from '../../../src/slack/reading/home-view.ts';
import { searchView } from '../../../src/slack/reading/search-view.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { add } from '../../store/samples.ts';
import type { Bench } from '../given.ts';
import { alternate, percentile } from '../measure.ts';
import type { Figure } from '../report.ts';

const workspace = 'T1';
const now = Date.parse('2026-11-23T10:00:00+08:00');
const minute = 60_000;
/** Of so many complaints every fiftieth is open. */
const complaints = { quick: 5_000, full: 100_000 };
const together = 500;

let stores = 0;

/** What people look at, over a store of a hundred thousand complaints, against its queries alone. */
export async function measureReading(bench: Bench): Promise<Figure[]> {
  stores += 1;
  const path = join(bench.folder, `reading-${stores}.sqlite`);
  const store = await openStore({ url: `file:${path}`, kind: 'practice' });
  const client = new BetterSqlite3(path, { readonly: true });
  bench.closing.push(async () => {
    client.close();
    await store.close();
  });
  await fill(store, bench.quick ? complaints.quick : complaints.full);
  const context = contextOf(store);
  const policy = await context.policies.of(workspace);
  const { organisation } = policy;
  const visitor = visitorOf(policy, { workspace, slack: 'U0WANG' }, undefined);
  const reader = readerOf(visitor);
  const home = async () =>
    homeView({ visitor, organisation, reader, ...(await readHome(context, visitor)), now });
  const search = (text: string) => async () => {
    const state = { text, department: null, from: null, to: null, starts: [0] };
    const found = await searchComplaints(context, visitor, state);
    if ('refused' in found) throw new Error('the search was refused');
    return searchView({ organisation, reader, state, found });
  };
  return [
    await figure(bench, 'Home of the desk', () => homeQueries(client), home),
    await figure(bench, 'search, three characters', () => words(client, '"玻璃碎"'), search('玻璃碎')),
    await figure(bench, 'search, two characters', () => part(client, '退款'), search('退款')),
    await figure(
      bench,
      'search, a word of every complaint',
      () => words(client, '"customer"'),
      search('customer'),
    ),
  ];
}

async function figure(
  bench: Bench,
  name: string,
  alone: () => void,
  asked: () => Promise<unknown>,
): Promise<Figure> {
  const timed = (work: () => unknown) => async () => {
    const from = performance.now();
    await work();
    return performance.now() - from;
  };
  await asked();
  const found = await alternate(bench.quick ? 5 : 25, timed(alone), timed(asked));
  const [before, after, redress] = [found.before, found.after, found.redress].map((each) =>
    percentile(each, 0.5),
  );
  return { name, unit: 'ms', before: before!, after: after!, redress: redress!, aim: { atMost: 3 } };
}

const dueFirst = `left join deadlines d on d.workspace = c.workspace and d.id = (
  select id from deadlines where workspace = c.workspace and complaint = c.id and met_at is null
    and cancelled_at is null order by due_at, id limit 1)
  where c.workspace = '${workspace}' and c.closed_at is null`;

/** The lists of the desk's Home, one after another on a bare connection. */
function homeQueries(client: BetterSqlite3.Database): void {
  const running = (clock: string) => `and exists (select 1 from deadlines r where r.workspace = c.workspace
    and r.complaint = c.id and r.clock = '${clock}' and r.met_at is null and r.cancelled_at is null)`;
  const lists = [
    "and c.owner = 'wang'",
    running('acknowledge'),
    'and c.callback_due and c.called_back_at is null and c.responded_at is not null',
    'and c.owner is null and c.settled_how is null',
    `and c.id in (select complaint from deadlines where workspace = '${workspace}' and breached_at <= ${now}
      and met_at is null and cancelled_at is null)`,
    "and c.severity = 'major'",
  ];
  for (const which of lists) {
    client
      .prepare(`select c.*, d.due_at from complaints c ${dueFirst} ${which} order by d.due_at limit 5`)
      .all();
    client
      .prepare(
        `select count(*) from complaints c where c.workspace = '${workspace}' and c.closed_at is null ${which}`,
      )
      .all();
  }
}

function words(client: BetterSqlite3.Database, phrase: string): void {
  newest(
    client,
    `select r.complaint from search_words w join search_rows r on r.row = w.rowid
    where w.text match ?`,
    phrase,
  );
}

function part(client: BetterSqlite3.Database, text: string): void {
  newest(
    client,
    `select r.complaint from search_words w join search_rows r on r.row = w.rowid
    where w.text like ?`,
    `%${text}%`,
  );
}

function newest(client: BetterSqlite3.Database, among: string, value: string): void {
  client
    .prepare(
      `select * from complaints where workspace = ? and id in (${among}) order by filed_at desc, id desc limit 40`,
    )
    .all(workspace, value);
}

async function fill(store: Store, count: number): Promise<void> {
  const file = 'examples/organisation.yml';
  const { organisation } = parseOrganisation(await readFile(file, 'utf8'), file);
  await store.commit([
    insert('policies', {
      workspace,
      version: 1,
      organisation: JSON.stringify(organisation),
      importedAt: now,
      importedBy: 'bench',
    }),
  ]);
  const departments = organisation?.departments.map(({ id }) => id) ?? [];
  for (let first = 0; first < count; first += together) {
    const numbers = Array.from({ length: Math.min(together, count - first) }, (_, index) => first + index);
    await store.commit(numbers.flatMap((number) => complaintWrites(number, count, departments)));
  }
}

function complaintWrites(number: number, count: number, departments: readonly string[]): Write[] {
  const id = `c${String(number).padStart(6, '0')}`;
  const filedAt = now - (count - number) * minute;
  const open = number % 50 === 0;
  const told = [
    `The customer of day ${number} says the delivery came late and nobody called.`,
    ...(number % 100 === 1 ? ['顾客在凉拌菜里吃到玻璃碎片。'] : []),
    ...(number % 10 === 1 ? ['要求退款。'] : []),
  ];
  return [
    add('complaints', {
      id,
      workspace,
      reference: `RD-2026-${String(number).padStart(6, '0')}`,
      filedAt,
      department: departments[number % departments.length] ?? 'front',
      severity: number % 400 === 0 ? 'major' : 'ordinary',
      narrative: told.join(' '),
      soughtAmount: null,
      owner: open && number % 100 === 0 ? 'chen' : null,
      closedAt: open ? null : filedAt + 1,
    }),
    ...(open
      ? [
          add('deadlines', {
            id: `d${id}`,
            workspace,
            complaint: id,
            startedAt: filedAt,
            dueAt: now + number * minute,
          }),
        ]
      : []),
  ];
}

function contextOf(store: Store): Context {
  const unused = () => {
    throw new Error('reading needs nothing but the store');
  };
  return {
    store,
    directory: { profile: unused, channel: unused } as unknown as Context['directory'],
    vault: { keep: unused, content: unused, erase: unused, read: unused },
    policies: policiesOf(store, loadHolidays, () => now),
    scenarios: [],
    playbooks: [],
    now: () => now,
    newId: unused,
    newSalt: unused,
    sample: unused,
    wake: unused,
  };
}
