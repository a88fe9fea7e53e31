import { useState } from 'preact/hooks';
import type { MessageCard } from '../../../page-contract.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { personOf, usePage } from '../context.ts';
import { withEmoji } from '../text/emoji.ts';
import { clockTime, dayAndTime, formatInstant } from '../text/instant.ts';
import { MrkdwnText } from '../text/mrkdwn-text.tsx';
import { Avatar } from './avatar.tsx';
import { MessageFiles } from './file-chip.tsx';
import { Icon } from './icon.tsx';
import { MessageEditor } from './message-editor.tsx';
import { MessageTools } from './message-tools.tsx';

interface MessageProps {
  message: MessageCard;
  inThread?: boolean;
  /** Follows another of the same author: the name is not repeated. */
  grouped: boolean;
}

/** One message with its author, contents, thread and tools. */
export function Message({ message, inThread, grouped }: MessageProps) {
  const { page, reader, session, strings } = usePage();
  const [editing, setEditing] = useState(false);
  const author = personOf(page, message.authorId);
  const name = author?.name ?? strings.someone;
  const sentAt = Date.parse(message.sentAt);
  // A thread has no lines between its days.
  const time = inThread && !grouped ? dayAndTime(sentAt, reader) : clockTime(sentAt, reader);
  const full = formatInstant(sentAt, '{date_long} {time}', reader);
  if (message.isNotice)
    return (
      <article class="message notice" aria-label={`${name}, ${time}`}>
        <MrkdwnText text={message.text} />{' '}
        <time dateTime={message.sentAt} title={full}>
          {time}
        </time>
      </article>
    );
  const classes = [
    'message',
    grouped && 'grouped',
    message.ephemeral && 'ephemeral',
    message.mentionsMe && 'mentions-me',
  ];
  return (
    <article class={classes.filter(Boolean).join(' ')} aria-label={`${name}, ${time}`}>
      <div class="message-side">
        {grouped ? (
          <time dateTime={message.sentAt} title={full}>
            {time}
          </time>
        ) : (
          <Avatar person={author} />
        )}
      </div>
      <div class="message-main">
        {message.ephemeral && (
          <p class="only-you">
            <Icon name="eye" />
            {strings.onlyVisibleToYou}
          </p>
        )}
        {!grouped && (
          <header>
            <strong>{name}</strong>
            {message.isBot && <span class="app-tag">{strings.app}</span>}
            <time dateTime={message.sentAt} title={full}>
              {time}
            </time>
          </header>
        )}
        {editing ? (
          <MessageEditor message={message} onDone={() => setEditing(false)} />
        ) : (
          <MessageBody message={message} />
        )}
        <MessageFiles files={message.files} />
        {message.reactions.length > 0 && (
          <div class="reactions">
            {message.reactions.map(({ name: emoji, count }) => (
              <span key={emoji} class="reaction">
                {withEmoji(`:${emoji}:`)} {count}
              </span>
            ))}
          </div>
        )}
        {!inThread && message.replyCount > 0 && (
          <button type="button" class="replies" onClick={() => session.go({ thread: message.ts })}>
            {strings.replies(message.replyCount)}
            {message.latestReplyAt && (
              <span class="soft">
                {' '}
                {strings.lastReply(
                  formatInstant(Date.parse(message.latestReplyAt), '{date_short_pretty} {time}', reader),
                )}
              </span>
            )}
          </button>
        )}
      </div>
      {!editing && <MessageTools message={message} inThread={inThread} onEdit={() => setEditing(true)} />}
    </article>
  );
}

function MessageBody({ message }: { message: MessageCard }) {
  const { strings } = usePage();
  const { channel, ts, values, files } = message;
  return (
    <div class="message-body">
      {message.blocks.length > 0 ? (
        <Blocks blocks={message.blocks} surface={{ where: { channel, ts }, values, files, errors: {} }} />
      ) : (
        message.text && <MrkdwnText text={message.text} />
      )}
      {message.edited && !message.isBot && <span class="edited">{strings.edited}</span>}
    </div>
  );
}
