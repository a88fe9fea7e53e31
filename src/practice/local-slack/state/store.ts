import Database from 'better-sqlite3';

/** One changed document; `json` is absent when it was deleted. */
export interface Change {
  kind: string;
  id: string;
  json?: string;
}

/** Where the workspace is kept between runs: documents by kind and id, and the bytes of files. */
export interface Store {
  load(): { kind: string; id: string; json: string }[];
  /** All or nothing; durable when it returns. */
  write(changes: Change[]): void;
  writeFile(id: string, bytes: Buffer): void;
  readFile(id: string): Buffer | undefined;
  deleteFile(id: string): void;
  close(): void;
}

/** A store that forgets everything with the process. */
export function memoryStore(): Store {
  const files = new Map<string, Buffer>();
  return {
    load: () => [],
    write: () => {},
    writeFile: (id, bytes) => void files.set(id, bytes),
    readFile: (id) => files.get(id),
    deleteFile: (id) => void files.delete(id),
    close: () => {},
  };
}

/** A store in a SQLite file, created when it is not there. */
export function sqliteStore(path: string): Store {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`
    CREATE TABLE IF NOT EXISTS document (kind TEXT, id TEXT, json TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS file (id TEXT PRIMARY KEY, bytes BLOB NOT NULL);
  `);
  const put = database.prepare('INSERT OR REPLACE INTO document (kind, id, json) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM document WHERE kind = ? AND id = ?');
  const putFile = database.prepare('INSERT OR REPLACE INTO file (id, bytes) VALUES (?, ?)');
  const getFile = database.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM file WHERE id = ?');
  const removeFile = database.prepare('DELETE FROM file WHERE id = ?');
  const all = database.prepare<[], { kind: string; id: string; json: string }>(
    'SELECT kind, id, json FROM document',
  );
  const write = database.transaction((changes: Change[]) => {
    for (const change of changes) {
      if (change.json === undefined) remove.run(change.kind, change.id);
      else put.run(change.kind, change.id, change.json);
    }
  });
  return {
    load: () => all.all(),
    write: (changes) => write.immediate(changes),
    writeFile: (id, bytes) => void putFile.run(id, bytes),
    readFile: (id) => getFile.get(id)?.bytes,
    deleteFile: (id) => void removeFile.run(id),
    close: () => void database.close(),
  };
}
