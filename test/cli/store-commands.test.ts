import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wholeWay } from '../end-to-end/deeds.ts';
import { days, openWorkplace, type Workplace } from '../end-to-end/workplace.ts';
import { type } from './typed.ts';

/** A week of Green Basket: one complaint from filing to closing. Commands look into its store from beside. */
let work: Workplace;
let reference: string;
const line = (words: string, answer?: boolean) =>
  type(words, {
    environment: { REDRESS_DATA: work.folder },
    now: work.now,
    ...(answer === undefined ? {} : { answer }),
  });

beforeAll(async () => {
  work = await openWorkplace();
  reference = await wholeWay(work);
  await work.wait(8 * days);
});
afterAll(() => work.close());

test('the digest of last week is printed in words', async () => {
  const { code, out, remarks } = await line('digest');
  expect(code).toBe(0);
  expect(out).toContain('Lessons learned · 2026-W47\n==========================');
  expect(out).toMatch(/^New: 1 {2}\(/mu);
  expect(out).toMatch(/^Satisfied: 100% \(1 of 1\)$/mu);
  expect(out).toContain(reference);
  expect(out).toContain('Now: The thermometer is read at opening and written down.');
  expect(out).not.toMatch(/[*_]{1}\S|&amp;|<!/u);
  expect(remarks).toContain('this is the practice workspace');
});

test('a week can be named, in JSON too', async () => {
  const { out } = await line('digest --week 2026-w48 --json');
  expect(JSON.parse(out)).toMatchObject({
    week: '2026-W48',
    filed: 0,
    filedBefore: 1,
    workspace: work.slack.teamId,
  });
});

test('practice does not post digests from the command line', async () => {
  expect(await line('digest --post')).toMatchObject({
    code: 2,
    remarks: expect.stringContaining('--post needs a Slack'),
  });
});

test('the organisation comes out as a file that changes nothing when it goes in again', async () => {
  const file = join(work.folder, 'exported.yml');
  expect((await line(`organisation export --out ${file}`)).code).toBe(0);
  const printed = await line('organisation export');
  expect(`${printed.out}\n`).toBe(await readFile(file, 'utf8'));
  const again = await line(`organisation import ${file}`);
  expect(again).toMatchObject({ code: 0, out: 'The file says what is in force already.' });
  const over = await line(`organisation export --out ${file}`);
  expect(over).toMatchObject({ code: 2, remarks: expect.stringContaining('exists already') });
});

test('an import shows the differences and waits for a yes', async () => {
  const file = join(work.folder, 'changed.yml');
  const { out } = await line('organisation export');
  await writeFile(file, out.replace('claim: 30m', 'claim: 45m'));
  const difference = 'targets.major.claim\n  - 30m\n  + 45m';

  const alone = await line(`organisation import ${file}`);
  expect(alone).toMatchObject({ code: 2, out: difference, remarks: expect.stringContaining('Add --yes') });
  const no = await line(`organisation import ${file}`, false);
  expect(no).toMatchObject({ code: 0, out: `${difference}\nNothing was changed.` });
  const shown = await line(`organisation import ${file} --json`);
  expect(JSON.parse(shown.out)).toMatchObject({
    version: 1,
    changed: false,
    differences: [{ path: 'targets.major.claim' }],
  });
  const yes = await line(`organisation import ${file}`, true);
  expect(yes.out).toContain('Imported as version 2.');
  const policy = await work.redress.context.store.policy(work.slack.teamId);
  expect(policy).toMatchObject({ version: 2, importedBy: 'command line' });
});

test('a broken file is refused with file, line and field', async () => {
  const file = join(work.folder, 'broken.yml');
  await writeFile(file, 'workspace: { name: X, timezone: Mars/Olympus, currency: CNY }\n');
  const { code, remarks } = await line(`organisation import ${file}`);
  expect(code).toBe(2);
  expect(remarks).toContain(`${file}:1:33 workspace.timezone:`);
});

test('a workspace that the store does not hold is named back', async () => {
  const { code, remarks } = await line('digest --workspace T0OTHER');
  expect(code).toBe(2);
  expect(remarks).toContain(`It holds ${work.slack.teamId} (Green Basket).`);
});

test('a store of practice is not taken for real complaints', async () => {
  const environment = { DATABASE_URL: `file:${join(work.folder, 'practice.sqlite')}` };
  const { code, remarks } = await type('migrate', { environment });
  expect(code).toBe(2);
  expect(remarks).toContain('holds a practice workspace');
});

test('verify finds the register intact, and says what was done to it', async () => {
  const intact = await line('verify');
  expect(intact).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^The register is intact: 1 complaint, \d+ entries\.$/u),
  });

  const file = new BetterSqlite3(join(work.folder, 'practice.sqlite'));
  const undone = file
    .prepare<[], { body: string }>('select body from entries where sequence = 2')
    .get()!.body;
  file.prepare("update entries set body = replace(body, '{', '{ ') where sequence = 2").run();
  const altered = await line('verify --json');
  expect(altered.code).toBe(1);
  expect(JSON.parse(altered.out)).toMatchObject({
    intact: false,
    faults: [{ reference, kind: 'hash', sequence: 2, message: 'entry 2 was altered' }],
  });
  file.prepare('update entries set body = ? where sequence = 2').run(undone);

  file.prepare('delete from entries where sequence = 3').run();
  const cut = await line('verify');
  expect(cut.code).toBe(1);
  expect(cut.out).toContain('NOT intact');
  expect(cut.out).toContain(`${reference}  entry 3 is missing or not in its place`);

  file.prepare('delete from complaints').run();
  file.close();
  const orphaned = await line('verify');
  expect(orphaned.code).toBe(1);
  expect(orphaned.out).toMatch(/1 fault:\n {2}\d+ entries belong to no complaint$/u);
});
