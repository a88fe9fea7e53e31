import type BetterSqlite3 from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';

/** What a search looks through, each part on a line of its own. */
const searched = ['narrative', 'product', 'place', 'receipt', 'complainant_name', 'settled_how'];

const textOf = (row: string) =>
  searched.map((column) => `coalesce(${row}.${column}, '')`).join(' || char(10) || ');

/** The trigram index finds three characters and more, in any language, without knowing where words end. */
const shortestIndexed = 3;

/**
 * The index of words, kept by triggers, so that no write can forget it: what is erased from a complaint is
 * erased here. Its rows have numbers of their own, because a complaint's may change when the file is
 * compacted. drizzle knows neither virtual tables nor triggers.
 */
const statements = [
  'create table if not exists search_rows (row integer primary key, complaint text not null unique)',
  "create virtual table if not exists search_words using fts5 (text, tokenize = 'trigram')",
  // Otherwise deleted words stay in the index until it is merged.
  "insert into search_words (search_words, rank) values ('secure-delete', 1)",
  `create trigger if not exists search_filed after insert on complaints begin
     insert into search_rows (complaint) values (new.id);
     insert into search_words (rowid, text)
       select row, ${textOf('new')} from search_rows where complaint = new.id;
   end`,
  `create trigger if not exists search_changed after update of ${searched.join(', ')} on complaints begin
     update search_words set text = ${textOf('new')}
       where rowid = (select row from search_rows where complaint = new.id);
   end`,
  `create trigger if not exists search_removed after delete on complaints begin
     delete from search_words where rowid = (select row from search_rows where complaint = old.id);
     delete from search_rows where complaint = old.id;
   end`,
];

export function makeSearchIndex(client: BetterSqlite3.Database): void {
  for (const statement of statements) client.exec(statement);
}

/** Complaints whose texts contain all of these, wherever; letter case does not matter. */
export function saysAll(words: readonly string[]): SQL {
  const long = words.filter((word) => [...word].length >= shortestIndexed);
  const short = words.filter((word) => [...word].length < shortestIndexed);
  const phrases = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
  const found = sql`select search_rows.complaint from search_words
    join search_rows on search_rows.row = search_words.rowid where ${sql.join(
      [
        ...(long.length > 0 ? [sql`search_words.text match ${phrases}`] : []),
        ...short.map((word) => sql`search_words.text like ${contains(word)} escape '\\'`),
      ],
      sql` and `,
    )}`;
  return sql`complaints.id in (${found})`;
}

function contains(word: string): string {
  return `%${word.replace(/[\\%_]/gu, '\\$&')}%`;
}
