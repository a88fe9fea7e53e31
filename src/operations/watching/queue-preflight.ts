import { endOfQuiet } from '../../domain/clocks/quiet-hours.ts';
import { gatheringLane, noticeRow } from '../../domain/facts/notice.ts';
import { insert } from '../../domain/facts/write.ts';
import { localDate } from '../../domain/facts/zone.ts';
import { slackOf } from '../../domain/people/people.ts';
import { type Context, NoOrganisation } from '../context.ts';
import { LostRace } from '../ports/lost-race.ts';
import { findHoles } from './read-roster.ts';

/**
 * Looks once a night, in each workspace's own zone, whether the coming week has gaps, and tells the
 * administrators of them when their quiet hours are over.
 */
export async function queuePreflight(context: Context): Promise<string[]> {
  const told: string[] = [];
  for (const { id: workspace } of await context.store.workspaces()) {
    try {
      if (await preflightOf(context, workspace)) told.push(workspace);
    } catch (error) {
      // Without an organisation there is nothing to look at; in a race another process has looked.
      if (!(error instanceof NoOrganisation) && !(error instanceof LostRace)) throw error;
    }
  }
  if (told.length > 0) context.wake();
  return told;
}

async function preflightOf(context: Context, workspace: string): Promise<boolean> {
  const { organisation } = await context.policies.of(workspace);
  const now = context.now();
  const { timezone } = organisation.workspace;
  const date = localDate(now, timezone);
  if ((await context.store.slotsDone(workspace, 'preflight', 1))[0] === date) return false;
  const { holes } = await findHoles(context, workspace);
  const sendAt =
    organisation.quietHours === undefined ? now : endOfQuiet(organisation.quietHours, timezone, now);
  const people = organisation.administrators.filter((person) => slackOf(organisation, person) !== undefined);
  const notices = people.map((person) =>
    noticeRow(
      {
        key: `preflight:${date}:${person}`,
        lane: gatheringLane(person),
        sendAt,
        body: { kind: 'preflight', person, date },
      },
      { id: context.newId(), workspace, complaint: null, now },
    ),
  );
  await context.store.commit([
    insert('slots', { workspace, kind: 'preflight', name: date, doneAt: now }),
    ...(holes.length === 0 ? [] : notices.map((notice) => insert('notices', notice))),
  ]);
  return holes.length > 0;
}
