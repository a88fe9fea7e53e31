import type { ComponentChildren } from 'preact';
import { personOf, usePage } from '../context.ts';
import { permalink } from '../session/route.ts';
import { withEmoji } from './emoji.ts';
import type { Inline } from './inline.ts';
import { formatInstant } from './instant.ts';

/** Running text with its mentions, links and dates. */
export function InlineText({ nodes }: { nodes: Inline[] }) {
  return nodes.map((node, index) => <InlineNode key={index} node={node} />);
}

function InlineNode({ node }: { node: Inline }) {
  switch (node.kind) {
    case 'text':
      return <>{withEmoji(node.text)}</>;
    case 'bold':
      return (
        <strong>
          <InlineText nodes={node.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <InlineText nodes={node.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <InlineText nodes={node.children} />
        </s>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'link':
      return <Link href={node.href}>{withEmoji(node.text)}</Link>;
    case 'user':
      return <UserMention id={node.id} label={node.label} />;
    case 'channel':
      return <ChannelMention id={node.id} label={node.label} />;
    case 'group':
      return <GroupMention id={node.id} label={node.label} />;
    case 'broadcast':
      return <Broadcast range={node.range} />;
    case 'date':
      return (
        <Instant seconds={node.seconds} format={node.format} href={node.href} fallback={node.fallback} />
      );
  }
}

const safeLink = /^(https?:|mailto:|tel:)/i;

/** A link to the outside opens a tab, a permalink moves within the page; anything else is mere text. */
export function Link({ href, children }: { href: string; children: ComponentChildren }) {
  const { session } = usePage();
  const inside = permalink(href);
  if (inside) {
    const follow = (event: Event) => {
      event.preventDefault();
      session.go({ place: inside.place, thread: inside.thread }, inside.ts);
    };
    return (
      <a href={href} onClick={follow}>
        {children}
      </a>
    );
  }
  if (!safeLink.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

export function UserMention({ id, label }: { id: string; label?: string }) {
  const { page, strings, session } = usePage();
  const person = personOf(page, id);
  const name = person?.name ?? label ?? strings.someone;
  const mine = id === page.me.id ? ' mention-me' : '';
  if (!person || person.id === page.me.id) return <span class={`mention${mine}`}>@{name}</span>;
  return (
    <button type="button" class="mention" onClick={() => void session.openDm(id)}>
      @{name}
    </button>
  );
}

export function ChannelMention({ id, label }: { id: string; label?: string }) {
  const { page, strings, session } = usePage();
  const name = page.channelNames[id] ?? label;
  if (!name) return <span class="mention">🔒 {strings.unknownChannel}</span>;
  return (
    <button type="button" class="mention" onClick={() => session.go({ place: id })}>
      #{name}
    </button>
  );
}

export function GroupMention({ id, label }: { id: string; label?: string }) {
  const name = usePage().page.groupNames[id] ?? label?.replace(/^@/, '') ?? id;
  return <span class="mention">@{name}</span>;
}

export function Broadcast({ range }: { range: 'here' | 'channel' | 'everyone' }) {
  return <span class="mention mention-me">{usePage().strings.everyone[range]}</span>;
}

/** An instant in the reader's zone and language; the title says it in full. */
export function Instant(props: { seconds: number; format: string; href?: string; fallback?: string }) {
  const { reader } = usePage();
  if (!Number.isFinite(props.seconds)) return <>{props.fallback}</>;
  const instant = props.seconds * 1000;
  const text = (
    <time
      dateTime={new Date(instant).toISOString()}
      title={formatInstant(instant, '{date_long} {time}', reader)}
    >
      {formatInstant(instant, props.format, reader)}
    </time>
  );
  return props.href ? <Link href={props.href}>{text}</Link> : text;
}
