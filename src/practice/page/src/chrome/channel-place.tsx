import { useRef } from 'preact/hooks';
import type { Place } from '../../../page-contract.ts';
import { usePage } from '../context.ts';
import { Composer } from './composer.tsx';
import { HintStrip } from './hint-strip.tsx';
import { Icon } from './icon.tsx';
import { MessageList } from './message-list.tsx';
import { TopBar } from './top-bar.tsx';

/** A channel or a DM: heading, messages, composer. */
export function ChannelPlace({ place }: { place: Extract<Place, { kind: 'channel' }> }) {
  const { page, session, strings } = usePage();
  const { channel, messages, hasOlder } = place;
  const newFrom = useFirstUnread(place, page.me.id);
  const name = channel.kind === 'dm' ? channel.name : `#${channel.name}`;
  const facts = [
    channel.kind === 'private' && strings.privateChannel,
    channel.kind !== 'dm' && strings.members(channel.memberIds.length),
    channel.topic,
  ].filter(Boolean);
  const sign = channel.kind === 'dm' ? null : <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />;
  return (
    <main class="place">
      <TopBar
        title={
          <>
            {sign}
            {channel.name}
          </>
        }
      >
        {facts.length > 0 && <p class="soft">{facts.join(' · ')}</p>}
      </TopBar>
      <HintStrip />
      <MessageList
        key={`${page.me.id} ${channel.id}`}
        newFrom={newFrom}
        label={strings.messagesIn(name)}
        messages={messages}
        older={hasOlder ? () => void session.older() : undefined}
      />
      {channel.canPost ? (
        <Composer key={channel.id} id="composer" channel={channel.id} label={strings.messageTo(name)} />
      ) : (
        <p class="no-composer">{channel.archived ? strings.archivedChannel : strings.cannotPost}</p>
      )}
    </main>
  );
}

/** The first unread message as of the moment somebody came here; it stays marked after it has been read. */
function useFirstUnread(
  { channel, messages }: Extract<Place, { kind: 'channel' }>,
  personId: string,
): string | undefined {
  const visit = `${personId} ${channel.id}`;
  const known = useRef<{ visit: string; ts?: string }>({ visit: '' });
  if (known.current.visit !== visit) {
    const ts = channel.unread > 0 ? messages.at(-channel.unread)?.ts : undefined;
    known.current = { visit, ts };
  }
  return known.current.ts;
}
