import postgres from 'postgres';
import { StoreProblem } from '../store-problem.ts';

/** Enough to keep two cores of a database busy; each waiting commit holds one. */
const connections = 10;

export function connect(url: string): postgres.Sql {
  try {
    return postgres(url, {
      max: connections,
      connect_timeout: 10,
      // The store uses no array types; asking for them would cost each connection a round trip.
      fetch_types: false,
      onnotice: () => {},
      connection: { application_name: 'redress' },
    });
  } catch (error) {
    throw new StoreProblem(
      'DATABASE_URL is not a PostgreSQL address.',
      'Write postgres://user:password@host:5432/database; escape special characters of the password.',
      error,
    );
  }
}

/** Says what to do about the ways in which a first connection fails; other errors come back unchanged. */
export function explain(client: postgres.Sql, error: unknown): unknown {
  if (error instanceof StoreProblem) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const { host, database, user } = client.options;
  const where = host.join(', ');
  const answer = answers(where, database, user)[code];
  return answer === undefined ? error : new StoreProblem(...answer, error);
}

function answers(where: string, database: string, user: string): Record<string, [string, string]> {
  const unreachable: [string, string] = [
    `PostgreSQL at ${where} does not answer.`,
    'Check host and port in DATABASE_URL, and that the server runs and accepts connections from here.',
  ];
  const refused: [string, string] = [
    `PostgreSQL at ${where} does not let "${user}" in.`,
    'Check user and password in DATABASE_URL.',
  ];
  return {
    ECONNREFUSED: unreachable,
    ENOTFOUND: unreachable,
    EHOSTUNREACH: unreachable,
    ETIMEDOUT: unreachable,
    CONNECT_TIMEOUT: unreachable,
    CONNECTION_CLOSED: unreachable,
    '28P01': refused,
    '28000': refused,
    '3D000': [
      `PostgreSQL at ${where} has no database "${database}".`,
      `Create it (create database "${database}") or correct DATABASE_URL.`,
    ],
    '42501': [
      `"${user}" may not create tables in the database "${database}".`,
      `Grant it the right: grant create on schema public to "${user}".`,
    ],
  };
}
