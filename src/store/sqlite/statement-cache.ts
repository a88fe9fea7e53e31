import type BetterSqlite3 from 'better-sqlite3';

export type StatementCache = (text: string) => BetterSqlite3.Statement<unknown[]>;

/** Prepares each text once per connection. */
export function statementCache(client: BetterSqlite3.Database): StatementCache {
  const statements = new Map<string, BetterSqlite3.Statement<unknown[]>>();
  return (text) => {
    let statement = statements.get(text);
    if (statement === undefined) {
      statement = client.prepare<unknown[]>(text);
      statements.set(text, statement);
    }
    return statement;
  };
}
