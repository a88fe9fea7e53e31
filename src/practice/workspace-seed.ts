import type { Organisation } from '../domain/facts/organisation.ts';
import type { SeedChannel, SeedUser, WorkspaceSeed } from './local-slack/local-slack.ts';

/** Those of Green Basket who do not read English, and who do not live in its zone. */
const locales: Record<string, string> = {
  hu: 'zh-CN',
  chen: 'zh-CN',
  sun: 'zh-CN',
  ma: 'zh-CN',
  luo: 'zh-CN',
  lin: 'zh-TW',
  huang: 'zh-TW',
};
const zones: Record<string, string> = { okafor: 'Europe/London' };

const channelNames: Record<string, string> = {
  C0DESK: 'desk',
  C0FRESH: 'fresh-food',
  C0DELI: 'deli',
  C0ELEC: 'small-appliances',
  C0DELIV: 'delivery',
  C0FRONT: 'shop-floor',
  C0LEAD: 'leadership',
  C0PRIV: 'restricted',
};

/** The practice workspace's people and channels, as its organisation file names them. */
export function workspaceSeed(organisation: Organisation): WorkspaceSeed {
  const users = organisation.people.flatMap(({ id, name, slack, rank, department }): SeedUser[] => {
    if (slack === undefined) return [];
    const title = [rank, titleOf(organisation, id, department)]
      .filter((part) => part !== undefined)
      .join(' · ');
    return [
      {
        id: slack,
        name: id,
        real_name: name,
        locale: locales[id] ?? 'en-GB',
        tz: zones[id] ?? organisation.workspace.timezone,
        title,
        is_admin: organisation.administrators.includes(id),
      },
    ];
  });
  return {
    team: { id: 'T0BASKET', name: organisation.workspace.name, domain: 'green-basket' },
    app: { id: 'A0REDRESS', botUserId: 'U0REDRESS', botId: 'B0REDRESS' },
    users,
    channels: [general(users), ...channelsOf(organisation)],
  };
}

function titleOf(organisation: Organisation, id: string, department: string | undefined): string | undefined {
  const { desk, audit, leadership, administrators } = organisation;
  if (desk.people.includes(id)) return 'desk';
  if (audit.people.includes(id)) return 'audit';
  if (leadership.people.includes(id)) return 'leadership';
  if (administrators.includes(id)) return 'administrator';
  return department;
}

function general(users: readonly SeedUser[]): SeedChannel {
  return { id: 'C0ALL', name: 'general', members: users.map(({ id }) => id), topic: 'Everybody' };
}

function channelsOf(organisation: Organisation): SeedChannel[] {
  const slackOf = (ids: readonly string[]) => [
    ...new Set(ids.flatMap((id) => organisation.people.find((person) => person.id === id)?.slack ?? [])),
  ];
  const { desk, audit, leadership, restricted } = organisation;
  const heads = organisation.departments.flatMap(({ head }) => head ?? []);
  const seed = (id: string, people: readonly string[], topic: string): SeedChannel => ({
    id,
    name: channelNames[id] ?? id.toLowerCase(),
    private: true,
    members: slackOf(people),
    topic,
  });
  return [
    seed(desk.channel, [...desk.people, ...audit.people, ...leadership.people], 'Calls the customers back'),
    seed(leadership.channel, [...leadership.people, ...desk.people.slice(0, 1)], 'The weekly digest'),
    seed(restricted.channel, [...desk.people, ...audit.people, ...heads], 'In confidence'),
    ...organisation.departments.map(({ id, channel, head, ladder }) => {
      const own = organisation.people
        .filter(({ department }) => department === id)
        .map((person) => person.id);
      return seed(
        channel,
        [...own, ...(head === undefined ? [] : [head]), ...ladder, ...desk.people],
        'Complaints',
      );
    }),
  ];
}
