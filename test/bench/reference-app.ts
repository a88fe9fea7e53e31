import { randomUUID } from 'node:crypto';
import { App, HTTPReceiver } from '@slack/bolt';
import BetterSqlite3 from 'better-sqlite3';

/**
 * The least that can be called filing: a bare Bolt app that writes one complaint, one history and one
 * outbox row in one durable transaction, then acks.
 */
interface Filing {
  workspace: string;
  reporter: string;
  narrative: string;
  category: string;
  contact: string;
  view: string;
}

type Save = (filing: Filing) => Promise<void>;

const tables = [
  `create table if not exists complaints (id text primary key, workspace text not null, reporter text not null,
    narrative text not null, category text not null, contact text, filed_at bigint not null)`,
  'create table if not exists history (complaint text not null, sequence bigint not null, body text not null, primary key (complaint, sequence))',
  'create table if not exists outbox (id text primary key, complaint text not null, body text not null, sent_at bigint)',
];

const inserts = [
  'insert into complaints (id, workspace, reporter, narrative, category, contact, filed_at) values ($1, $2, $3, $4, $5, $6, $7)',
  'insert into history (complaint, sequence, body) values ($1, $2, $3)',
  'insert into outbox (id, complaint, body) values ($1, $2, $3)',
] as const;

function rowsOf(filing: Filing): [unknown[], unknown[], unknown[]] {
  const id = randomUUID();
  const { workspace, reporter, narrative, category, contact } = filing;
  return [
    [id, workspace, reporter, narrative, category, contact, Date.now()],
    [id, 1, JSON.stringify({ kind: 'filed', ...filing })],
    [randomUUID(), id, JSON.stringify({ kind: 'card', category, narrative })],
  ];
}

function saveInSqlite(path: string): Save {
  const database = new BetterSqlite3(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  for (const table of tables) database.exec(table);
  const statements = inserts.map((text) => database.prepare(text.replace(/\$\d/g, '?')));
  const write = database.transaction((rows: unknown[][]) => {
    rows.forEach((row, index) => {
      statements[index]!.run(...row);
    });
  });
  return async (filing) => write.immediate(rowsOf(filing));
}

/** The bare transaction: begin, three inserts, commit. */
async function saveInPostgres(url: string): Promise<Save> {
  const { default: postgres } = await import('postgres');
  const client = postgres(url, { max: 10, fetch_types: false, onnotice: () => {} });
  for (const table of tables) await client.unsafe(table);
  return async (filing) => {
    const rows = rowsOf(filing);
    await client.begin(async (transaction) => {
      for (const [index, text] of inserts.entries()) {
        await transaction.unsafe(text, rows[index] as never[], { prepare: true });
      }
    });
  };
}

const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, PORT } = process.env as Record<string, string>;
const address = process.env.DATABASE_URL as string;
const save = address.startsWith('file:')
  ? saveInSqlite(address.slice('file:'.length))
  : await saveInPostgres(address);

const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET as string });
const app = new App({ token: SLACK_BOT_TOKEN, receiver, clientOptions: { slackApiUrl: SLACK_API_URL } });

app.view('filing.v1', async ({ ack, body, view, context }) => {
  const { values } = view.state;
  await save({
    workspace: context.teamId ?? '',
    reporter: body.user.id,
    narrative: values.narrative?.narrative?.value ?? '',
    category: values.category?.category?.selected_option?.value ?? '',
    contact: values.complainantContact?.complainantContact?.value ?? '',
    view: view.id,
  });
  await ack();
});

await app.start(Number(PORT));
