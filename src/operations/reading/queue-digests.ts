import { noticeRow } from '../../domain/facts/notice.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { insert } from '../../domain/facts/write.ts';
import { digestsDue } from '../../domain/reading/digest.ts';
import { type Context, NoOrganisation } from '../context.ts';
import { LostRace } from '../ports/lost-race.ts';

const remembered = 60;

/** Queues each week's digest that is due, once per week and workspace whatever restarts happen. */
export async function queueDigests(context: Context): Promise<string[]> {
  const queued: string[] = [];
  for (const { id: workspace } of await context.store.workspaces()) {
    try {
      const { organisation } = await context.policies.of(workspace);
      const done = await context.store.slotsDone(workspace, 'digest', remembered);
      const first = await context.store.firstFiledAt(workspace);
      for (const week of digestsDue(organisation, context.now(), done, first)) {
        if (await queueDigest(context, workspace, organisation, week)) queued.push(week);
      }
    } catch (error) {
      if (!(error instanceof NoOrganisation)) throw error;
    }
  }
  return queued;
}

/** Queues one week's digest for leadership; false when that week had its digest already. */
export async function queueDigest(
  context: Context,
  workspace: string,
  organisation: Organisation,
  week: string,
): Promise<boolean> {
  const now = context.now();
  const channel = organisation.digest.channel ?? organisation.leadership.channel;
  const notice = noticeRow(
    {
      key: `digest:${week}`,
      lane: channel,
      body: { kind: 'digest', week, channel, language: organisation.workspace.language },
    },
    { id: context.newId(), workspace, complaint: null, now },
  );
  try {
    await context.store.commit([
      insert('slots', { workspace, kind: 'digest', name: week, doneAt: now }),
      insert('notices', notice),
    ]);
  } catch (error) {
    if (error instanceof LostRace) return false;
    throw error;
  }
  context.wake();
  return true;
}
