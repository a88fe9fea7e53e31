import BetterSqlite3 from 'better-sqlite3';
import { afterEach, expect, it, vi } from 'vitest';
import type { Store } from '../../src/operations/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { connect } from '../../src/store/sqlite/connect.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { add, workspace } from './samples.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const open = { workspace, limit: 9 };
const period = { workspace, from: 1, to: 2 };

/** Without statistics, as in a young store: there SQLite judges by the shape of the indexes alone. */
it.each<[string, (store: Store) => Promise<unknown>, string[]]>([
  ['due deadlines', (store) => store.dueDeadlines(1, 9), ['deadlines_look']],
  [
    'notices to send',
    (store) => store.leaseNotices({ now: 1, until: 2, limit: 9 }),
    ['notices_waiting', 'notices_waiting (workspace=? AND lane=? AND id<?)'],
  ],
  ['the next notice', (store) => store.nextNoticeAt(), ['notices_waiting']],
  ['troubled notices', (store) => store.troubledNotices(workspace, 9), ['notices_troubled']],
  [
    'decisions lost',
    (store) => store.decisionsLost(period),
    ['complaints_lost (workspace=? AND decision_lost_at>? AND decision_lost_at<?)'],
  ],
  ['wanted files', (store) => store.wantedFiles(9), ['files_wanted']],
  [
    'like complaints',
    (store) => store.alike({ workspace, contactKey: 'a', receipt: 'b', except: 'c', limit: 9 }),
    ['complaints_contact (workspace=? AND contact_key=?)', 'complaints_receipt (workspace=? AND receipt=?)'],
  ],
  [
    'open complaints',
    (store) => store.openComplaints(open),
    ['complaints_closed (workspace=? AND closed_at=?)'],
  ],
  [
    'the open complaints of an owner',
    (store) => store.openComplaints({ ...open, owner: 'chen' }),
    ['complaints_owned', 'deadlines_complaint (workspace=? AND complaint=?)'],
  ],
  [
    'overdue complaints',
    (store) => store.countOpen({ workspace, overdueAt: 1 }),
    ['deadlines_breached', 'complaints_closed'],
  ],
  [
    'the parts of a case',
    (store) => store.case(workspace, 'c'),
    [
      'remedies',
      'signatures',
      'approvals',
      'rejections',
      'promises',
      'contacts',
      'responses',
      'callbacks',
      'transfers',
      'hearings',
      'statements',
      'deadlines',
      'escalations',
      'pauses',
      'files',
      'lessons',
    ].map((table) => `${table}_complaint (workspace=? AND complaint=?)`),
  ],
  ['the pings of a day', (store) => store.pingsSince(workspace, 'chen', 0), ['notices_pings']],
  ['the pauses that are over', (store) => store.duePauses(0, 10), ['pauses_look']],
  [
    'what stands on the same receipt',
    async (store) => {
      await store.commit([add('complaints', { receipt: 'A-1' })]);
      await store.remediesOfReceipt(workspace, 'A-1', 'c');
    },
    ['complaints_receipt (workspace=? AND receipt=?)', 'remedies_complaint (workspace=? AND complaint=?)'],
  ],
  [
    'the newest complaints of a category',
    (store) => store.likeRemedies({ workspace, category: 'quality', except: 'c', complaints: 9 }),
    ['complaints_category (workspace=? AND category=?)'],
  ],
  [
    'the rulings about a category',
    (store) => store.rulings(workspace, 'quality', 50),
    ['hearings_category (workspace=? AND category=? AND ruled_at>?)'],
  ],
  [
    'what only lacks its lesson',
    (store) => store.openComplaints({ workspace, toClose: true, limit: 50 }),
    ['complaints_closed (workspace=? AND closed_at=?)'],
  ],
  ['running delegations', (store) => store.delegations(workspace, 1), ['delegations_running']],
  ['due promises', (store) => store.duePromises(1, 9), ['promises_look']],
  [
    'the complaints of a contact',
    (store) => store.searchComplaints({ workspace, contactKey: 'a', notAbout: [], limit: 9, offset: 0 }),
    ['complaints_contact (workspace=? AND contact_key=?)'],
  ],
  [
    'open complaints with a running clock',
    (store) => store.openComplaints({ ...open, running: 'acknowledge' }),
    ['complaints_closed (workspace=? AND closed_at=?)', 'deadlines_complaint (workspace=? AND complaint=?)'],
  ],
  [
    'who is listed with a contact',
    (store) => store.listedWith(workspace, 'a'),
    ['outreach_contacts_key (workspace=? AND contact_key=?)'],
  ],
  [
    'corrective actions by the signature of their lesson',
    (store) => store.correctionsBySignature(workspace, 'a'),
    ['lessons_signature (workspace=? AND signature=?)', 'corrective_actions_complaint'],
  ],
  [
    'the pings of one message',
    (store) => store.pingsIn({ workspace, lane: 'person:li', ts: '1.1', around: 1 }),
    ['notices_pings (workspace=? AND lane=? AND created_at>? AND created_at<?)'],
  ],
  ['the notices of a case', (store) => store.noticesOf(workspace, 'c'), ['notices_complaint']],
  [
    'the facts of a digest',
    (store) => store.digestFacts(period),
    [
      'complaints_filed (workspace=? AND filed_at>? AND filed_at<?)',
      'complaints_closed (workspace=? AND closed_at>? AND closed_at<?)',
      'deadlines_response (workspace=? AND due_at>? AND due_at<?)',
      'deadlines_breached (workspace=? AND breached_at>? AND breached_at<?)',
      'callbacks_called (workspace=? AND called_at>? AND called_at<?)',
      'callbacks_complaint (workspace=? AND complaint=? AND called_at>? AND called_at<?)',
      'lessons_signature (workspace=? AND signature=? AND learned_at<?)',
      'points_found',
      'remedies_proposed',
      'promises_due (workspace=? AND due_at>? AND due_at<?)',
    ],
  ],
])('finds %s through an index made for it', async (_, ask, indexes) => {
  const store = await openStore({ url: ':memory:', kind: 'practice' });
  const prepare = vi.spyOn(BetterSqlite3.prototype, 'prepare');
  await ask(store);
  const texts = prepare.mock.calls.map(([text]) => text);
  prepare.mockRestore();
  await store.close();
  const plans = texts.map(planOf).join('\n');
  for (const index of indexes) expect(plans).toContain(`INDEX ${index}`);
});

function planOf(text: string): string {
  const client = connect(':memory:');
  migrate(client);
  const values = Array.from(text.matchAll(/\?/g), () => 1);
  const steps = client.prepare<unknown[], { detail: string }>(`explain query plan ${text}`).all(...values);
  client.close();
  return steps.map(({ detail }) => detail).join('\n');
}
