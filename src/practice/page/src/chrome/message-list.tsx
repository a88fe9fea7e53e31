import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageCard } from '../../../page-contract.ts';
import { usePage } from '../context.ts';
import { formatInstant, isoDate } from '../text/instant.ts';
import { Message } from './message.tsx';

const nearBottom = 120;
const groupedWithin = 5 * 60_000;

interface MessageListProps {
  label: string;
  messages: MessageCard[];
  inThread?: boolean;
  older?: () => void;
  /** The first message that had not been read when the list was opened. */
  newFrom?: string;
}

/** Messages, oldest first, with a line per day; stays at the bottom unless somebody has scrolled up. */
export function MessageList({ label, messages, inThread, older, newFrom }: MessageListProps) {
  const { reader, strings } = usePage();
  const box = useFollowing(messages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} class="messages" aria-label={label} tabIndex={0}>
      <div class="messages-fill" />
      {older && (
        <button type="button" class="button older" onClick={older}>
          {strings.older}
        </button>
      )}
      {messages.length === 0 && <p class="empty">{strings.noMessages}</p>}
      <ol>
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const day = isoDate(Date.parse(message.sentAt), reader.timezone);
          const newDay =
            !inThread && (!before || isoDate(Date.parse(before.sentAt), reader.timezone) !== day);
          return (
            <li key={message.ts} data-ts={message.ts}>
              {newDay && (
                <div class="day">
                  <span>{formatInstant(Date.parse(message.sentAt), '{day_divider_pretty}', reader)}</span>
                </div>
              )}
              {message.ts === newFrom && (
                <div class="day new-from">
                  <span>{strings.newMessages}</span>
                </div>
              )}
              {inThread && index === 1 && (
                <div class="day thread-count">
                  <span>{strings.replies(messages.length - 1)}</span>
                </div>
              )}
              <Message
                message={message}
                inThread={inThread}
                grouped={
                  !newDay &&
                  message.ts !== newFrom &&
                  isGrouped(before, message, inThread ? index : undefined)
                }
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function isGrouped(
  before: MessageCard | undefined,
  message: MessageCard,
  placeInThread: number | undefined,
): boolean {
  if (!before || placeInThread === 1 || before.isNotice || message.isNotice) return false;
  if (before.ephemeral || message.ephemeral || before.replyCount > 0) return false;
  const away = Date.parse(message.sentAt) - Date.parse(before.sentAt);
  return before.authorId === message.authorId && away < groupedWithin;
}

/** Scrolls to what was asked for, or keeps to the newest while one is there. */
function useFollowing(messages: MessageCard[]) {
  const { model, session } = usePage();
  const box = useRef<HTMLElement>(null);
  const known = useRef<{ last?: string; height: number; atBottom: boolean }>({ height: 0, atBottom: true });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const remember = () => {
      known.current.atBottom = isAtNewest(element);
    };
    element.addEventListener('scroll', remember, { passive: true });
    const observer = new ResizeObserver(() => {
      if (known.current.atBottom) showNewest(element);
    });
    for (const child of element.children) observer.observe(child);
    return () => {
      element.removeEventListener('scroll', remember);
      observer.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { last, height, atBottom } = known.current;
    const newest = messages.at(-1)?.ts;
    const target = model.target && element.querySelector<HTMLElement>(`[data-ts="${model.target}"]`);
    if (target) {
      target.scrollIntoView({ block: 'center' });
      target.classList.add('pointed-at');
      known.current.atBottom = false;
      session.store.set({ target: undefined });
    } else if (atBottom) showNewest(element);
    else if (last === newest && height) element.scrollTop += element.scrollHeight - height;
    known.current = { ...known.current, last: newest, height: element.scrollHeight };
  });
  return box;
}

/** To the end; a message too long for the box (a digest) is shown from its beginning. */
function showNewest(element: HTMLElement): void {
  element.scrollTop = element.scrollHeight;
  const newest = element.querySelector<HTMLElement>(':scope > ol > li:last-child');
  if (newest && newest.offsetHeight > element.clientHeight) element.scrollTop += fromTop(newest, element);
}

function isAtNewest(element: HTMLElement): boolean {
  if (element.scrollHeight - element.scrollTop - element.clientHeight < nearBottom) return true;
  const newest = element.querySelector<HTMLElement>(':scope > ol > li:last-child');
  return newest !== null && Math.abs(fromTop(newest, element)) < nearBottom;
}

function fromTop(inner: HTMLElement, outer: HTMLElement): number {
  return inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
}
