import type { Timetable } from '../domain/clocks/deadline.ts';
import type { Calendar, Organisation } from '../domain/facts/organisation.ts';
import { organisationToday } from '../domain/people/absence.ts';
import { type CurrentPolicy, NoOrganisation, type Policies } from './context.ts';
import type { Store } from './ports/store.ts';

/** How long the newest version is believed to be the newest: another process may import. */
const trusted = 5_000;

/**
 * A stored version never changes, so it is parsed once; which one is newest, and who is away, is asked
 * again after 5 s.
 */
export function policiesOf(
  store: Pick<Store, 'policy' | 'absences'>,
  loadHolidays: (calendars: Record<string, Calendar>) => Promise<Timetable>,
  now: () => number,
): Policies {
  const parsed = new Map<string, CurrentPolicy>();
  const newest = new Map<string, { policy: CurrentPolicy; askedAt: number }>();

  async function load(workspace: string, version: number | undefined): Promise<CurrentPolicy> {
    const row = await store.policy(workspace, version);
    if (row === undefined) throw new NoOrganisation(workspace);
    const key = `${workspace} ${row.version}`;
    const known = parsed.get(key);
    if (known !== undefined) return known;
    const organisation = JSON.parse(row.organisation) as Organisation;
    const timetable = await loadHolidays(organisation.calendars);
    const policy = { version: row.version, organisation, timetable };
    parsed.set(key, policy);
    return policy;
  }

  return {
    async of(workspace, version) {
      if (version !== undefined) return parsed.get(`${workspace} ${version}`) ?? load(workspace, version);
      const believed = newest.get(workspace);
      if (believed !== undefined && Math.abs(now() - believed.askedAt) < trusted) return believed.policy;
      const [stored, absences] = await Promise.all([load(workspace, undefined), store.absences(workspace)]);
      const organisation = organisationToday(stored.organisation, absences, now());
      const policy = { ...stored, organisation };
      newest.set(workspace, { policy, askedAt: now() });
      return policy;
    },
    forget(workspace) {
      newest.delete(workspace);
    },
  };
}
