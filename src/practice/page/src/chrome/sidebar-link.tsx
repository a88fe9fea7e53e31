import type { SidebarEntry } from '../../../page-contract.ts';
import { personOf, usePage } from '../context.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';

/** One channel or DM with its unread mark; the badge counts mentions. */
export function SidebarLink({ entry }: { entry: SidebarEntry }) {
  const { page, session, strings } = usePage();
  const isHere = page.place.kind === 'channel' && page.place.channel.id === entry.id;
  const unread = entry.unread > 0 && !isHere;
  const remarks = [
    entry.kind === 'private' && strings.privateChannel,
    entry.archived && strings.archived,
    unread &&
      (entry.mentions && entry.kind !== 'dm'
        ? strings.mentions(entry.mentions)
        : strings.unread(entry.unread)),
  ].filter(Boolean);
  return (
    <button
      type="button"
      class={`sidebar-link${unread ? ' unread' : ''}${entry.archived ? ' archived' : ''}`}
      aria-current={isHere ? 'page' : undefined}
      aria-label={[entry.name, ...remarks].join(', ')}
      onClick={() => session.go({ place: entry.id })}
    >
      {entry.kind === 'dm' ? (
        <Avatar person={personOf(page, entry.personId ?? '')} small />
      ) : (
        <Icon name={entry.kind === 'private' ? 'lock' : 'hash'} />
      )}
      <span class="sidebar-name">{entry.name}</span>
      {unread && entry.mentions > 0 && <span class="badge">{entry.mentions}</span>}
    </button>
  );
}
