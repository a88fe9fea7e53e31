import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../context.ts';
import { Composer } from './composer.tsx';
import { Icon } from './icon.tsx';
import { MessageList } from './message-list.tsx';

/** A message and its replies beside the channel; over everything on a phone. */
export function ThreadPane({
  thread,
}: {
  thread: NonNullable<ReturnType<typeof usePage>['page']['thread']>;
}) {
  const { page, session, strings } = usePage();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('textarea')?.focus(), [thread.ts]);
  const channelName = page.channelNames[thread.channel];
  const canPost = page.place.kind === 'channel' && page.place.channel.canPost;
  return (
    <aside
      ref={box}
      class="thread-pane"
      aria-label={strings.thread}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) session.go({ thread: undefined });
      }}
    >
      <header class="top-bar">
        <div class="top-bar-text">
          <h2>{strings.thread}</h2>
          {channelName && <p class="soft">#{channelName}</p>}
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={strings.closeThread}
          onClick={() => session.go({ thread: undefined })}
        >
          <Icon name="close" />
        </button>
      </header>
      <MessageList
        key={thread.ts}
        label={strings.messagesIn(strings.thread)}
        messages={thread.messages}
        inThread
      />
      {canPost && (
        <Composer
          key={thread.ts}
          id="thread-composer"
          channel={thread.channel}
          thread={thread.ts}
          label={strings.reply}
        />
      )}
    </aside>
  );
}
