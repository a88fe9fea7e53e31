import { schedule as cron } from 'node-cron';

/** What is to be looked at. Nothing is remembered here: each look finds its work by query. */
export interface Looks {
  /** Deadlines, digests, files, and what waits in the outbox. */
  look(): Promise<void>;
  /** Who is in which channel. */
  lookAround(): Promise<void>;
}

/** Every cron line there is. */
export function startSchedule(looks: Looks): { stop(): Promise<void> } {
  const lines = [
    cron('* * * * *', () => looks.look(), { noOverlap: true }),
    cron('17 * * * *', () => looks.lookAround(), { noOverlap: true }),
  ];
  return {
    async stop() {
      await Promise.all(lines.map((line) => line.destroy()));
    },
  };
}
