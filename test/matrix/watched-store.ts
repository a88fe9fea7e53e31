import type { Case } from '../../src/domain/facts/case.ts';
import type { Records } from '../../src/domain/facts/records.ts';
import { put, remove, type Write } from '../../src/domain/facts/write.ts';
import type { Store } from '../../src/operations/ports/store.ts';
import { workspace } from '../operations/every-action/floor.ts';

type Table = keyof Records;
type Row = Record<string, unknown>;

/**
 * A store that writes down what is committed. It is the only one to write, so what is asked by the ten thousand is read
 * once until it may have changed: the case, the people, and whether a request was acted on.
 */
export function watched(store: Store): { store: Store; written: Write[] } {
  const written: Write[] = [];
  const acted = new Set<string>();
  const cases = new Map<string, unknown>();
  const people = new Map<string, unknown>();
  return {
    written,
    store: {
      ...store,
      async commit(writes) {
        await store.commit(writes);
        written.push(...writes);
        cases.clear();
        for (const write of writes) {
          if (!('into' in write)) continue;
          if (write.into === 'received') acted.add((write.row as Records['received']).key);
          if (write.into === 'profiles' || write.into === 'delegations') people.clear();
        }
      },
      case: (...which) => once(cases, `${which}`, () => store.case(...which)),
      profile: (...which) => once(people, `profile ${which}`, () => store.profile(...which)),
      delegations: (...which) => once(people, `delegations ${which}`, () => store.delegations(...which)),
      received: async (of, key) => (acted.has(key) ? store.received(of, key) : undefined),
      // Home is drawn anew after each deed; what stands on it is looked at elsewhere.
      openComplaints: async () => [],
      countOpen: async () => 0,
      filedBy: async () => [],
      decisionsLost: async () => [],
      digestFacts: (query) => once(people, 'digest', () => store.digestFacts(query)),
    },
  };
}

async function once<T>(known: Map<string, unknown>, key: string, read: () => Promise<T>): Promise<T> {
  if (!known.has(key)) known.set(key, await read());
  return known.get(key) as T;
}

/** All that the store holds of one complaint, by table. */
export type Trace = Partial<Record<Table, Row[]>>;

export async function traceOf(store: Store, complaint: string): Promise<Trace> {
  const [it, entries, secrets, notices, outreachContacts] = await Promise.all([
    store.case(workspace, complaint),
    store.entries(workspace, complaint),
    store.secrets(workspace, complaint),
    store.noticesOf(workspace, complaint),
    store.outreachOf(workspace, complaint),
  ]);
  if (it === undefined) throw new Error(`there is no complaint ${complaint}`);
  return { ...rowsOf(it), entries, secrets, notices, outreachContacts } as unknown as Trace;
}

function rowsOf({ complaint, lesson, placement, ...lists }: Case) {
  const one = <T>(row: T | null) => (row === null ? [] : [row]);
  return { ...lists, complaints: [complaint], lessons: one(lesson), placements: one(placement) };
}

/**
 * Undoes what was written of one complaint, so that the next person finds what this one found. What the same deed did
 * to other complaints stays. Whether it worked is for the caller to look at: `traceOf` again.
 */
export async function putBack(
  store: Store,
  complaint: string,
  before: Trace,
  writes: readonly Write[],
): Promise<void> {
  const undoing = new Map<string, Write>();
  for (const write of writes as readonly unknown[] as LooseWrite[]) {
    const table = write.do === 'change' ? write.in : write.do === 'delete' ? write.from : write.into;
    const known = before[table] ?? [];
    const touched = 'row' in write ? [write.row] : known.filter((row) => agrees(row, write.where));
    for (const row of touched) {
      const key = keyOf(row);
      const old = known.find((each) => agrees(each, key));
      if (old === undefined && (table === 'complaints' ? row.id : row.complaint) !== complaint) continue;
      const undo = old === undefined ? remove(table, key) : put(table, old as never);
      undoing.set(`${table} ${JSON.stringify(key)}`, undo);
    }
  }
  await store.commit([...undoing.values()]);
}

type LooseWrite =
  | { do: 'insert' | 'put'; into: Table; row: Row }
  | { do: 'change'; in: Table; where: Row }
  | { do: 'delete'; from: Table; where: Row };

function agrees(row: Row, where: Row): boolean {
  return Object.entries(where).every(([field, value]) => row[field] === value);
}

const parts = [
  'complaint',
  'number',
  'sequence',
  'field',
  'department',
  'hearing',
  'contactKey',
  'playbook',
  'step',
];

/** What tells a row from the others of its table: its id, or everything that may be part of a key. */
function keyOf(row: Row): Row {
  const names = typeof row.id === 'string' ? ['id'] : parts.filter((name) => name in row);
  return Object.fromEntries(['workspace', ...names].map((name) => [name, row[name]]));
}
