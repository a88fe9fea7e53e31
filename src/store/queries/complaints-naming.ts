import { and, eq, isNotNull } from 'drizzle-orm';
import type { ReadSource } from '../read-source.ts';

/** Ids of complaints that name a colleague and stand in a channel: asked so seldom that no index is kept for it. */
export async function complaintsNaming(
  { database, tables }: ReadSource,
  { workspace, channel }: { workspace: string; channel: string },
): Promise<string[]> {
  const { complaints } = tables;
  const naming = await database
    .select({ id: complaints.id })
    .from(complaints)
    .where(
      and(
        eq(complaints.workspace, workspace),
        eq(complaints.channel, channel),
        isNotNull(complaints.subject),
      ),
    );
  return naming.map(({ id }) => id);
}
