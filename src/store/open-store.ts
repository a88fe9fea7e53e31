import type { Store, StoreKind } from '../operations/ports/store.ts';
import type { Engine } from './engine.ts';
import { claimIdentity } from './identity.ts';
import { numbers } from './numbers.ts';
import { caseQueries } from './queries/case.ts';
import { complaintQueries } from './queries/complaints.ts';
import { hearingQueries } from './queries/hearings.ts';
import { lessonQueries } from './queries/lessons.ts';
import { messageQueries } from './queries/messages.ts';
import { noticeQueries } from './queries/notices.ts';
import { outreachQueries } from './queries/outreach.ts';
import { registerQueries } from './queries/register.ts';
import { remedyQueries } from './queries/remedies.ts';
import { workspaceQueries } from './queries/workspaces.ts';
import { openSqlite } from './sqlite/engine.ts';
import { StoreProblem } from './store-problem.ts';

export interface StoreOptions {
  /** `file:data/redress.sqlite` (from the working directory), `:memory:` or `postgres://…`. */
  url: string;
  /** Recorded when the store is created; a store of the other kind is refused. */
  kind: StoreKind;
  /** The folder of the generated migrations; otherwise the one that came with the program. */
  migrations?: string;
}

/**
 * Opens the store, creates it where there is none, and brings its tables up to date. Throws
 * `StoreProblem`, which says what to do, when it cannot.
 */
export async function openStore({ url, kind, migrations }: StoreOptions): Promise<Store> {
  const engine = await openEngine(url, migrations);
  try {
    await claimIdentity(engine, kind);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return createStore(engine, kind);
}

async function openEngine(url: string, migrations?: string): Promise<Engine> {
  if (url === ':memory:') return openSqlite(url, migrations);
  if (url.startsWith('file:')) return openSqlite(pathOf(url), migrations);
  if (/^postgres(ql)?:\/\//.test(url)) {
    // Loaded only when it is used: the embedded engine starts without it.
    const { openPostgres } = await import('./postgres/engine.ts');
    return openPostgres(url, migrations);
  }
  throw new StoreProblem(
    `DATABASE_URL starts with neither file: nor postgres:// (it begins with "${url.slice(0, 12)}").`,
    'Write file:data/redress.sqlite, or postgres://user:password@host:5432/database.',
  );
}

/** `file:data/x`, `file:/data/x` and `file:///data/x`; the driver knows only plain paths. */
function pathOf(url: string): string {
  return url.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
}

function createStore(engine: Engine, kind: StoreKind): Store {
  const leased = numbers(engine);
  return {
    kind,
    engine: engine.name,
    commit: engine.commit,
    nextNumber: leased.next,
    ...workspaceQueries(engine),
    ...messageQueries(engine),
    ...caseQueries(engine),
    ...complaintQueries(engine),
    ...hearingQueries(engine),
    ...lessonQueries(engine),
    ...outreachQueries(engine),
    ...remedyQueries(engine),
    ...noticeQueries(engine),
    ...registerQueries(engine),
    digestFacts: (query) => engine.readHeavily('digestFacts', query),
    searchComplaints: (filter) => engine.readHeavily('searchComplaints', filter),
    ping: engine.ping,
    close: async () => {
      // Numbers that cannot be given back are a gap, which is allowed.
      await leased.giveBack().catch(() => {});
      await engine.close();
    },
  };
}
