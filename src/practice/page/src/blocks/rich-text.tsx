import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
  RichTextSection,
} from '@slack/types';
import type { JSX } from 'preact';
import { withEmoji } from '../text/emoji.ts';
import { Broadcast, ChannelMention, GroupMention, Instant, Link, UserMention } from '../text/inline-text.tsx';

/** A rich_text block: sections, lists (nested by indent), quotes and preformatted text. */
export function RichText({ block }: { block: Pick<RichTextBlock, 'elements'> }) {
  return (
    <div class="text rich-text">
      {block.elements.map((element, index) => (
        <Part key={index} element={element} />
      ))}
    </div>
  );
}

function Part({ element }: { element: RichTextBlockElement }) {
  switch (element.type) {
    case 'rich_text_section':
      return (
        <p>
          <Pieces elements={element.elements} />
        </p>
      );
    case 'rich_text_quote':
      return (
        <blockquote>
          <Pieces elements={element.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Pieces elements={element.elements} />
        </pre>
      );
    case 'rich_text_list':
      return <List list={element} />;
    default:
      return null;
  }
}

function List({ list }: { list: RichTextList }) {
  const start = (list as { offset?: number }).offset;
  const items = list.elements.map((item: RichTextSection, index) => (
    <li key={index}>
      <Pieces elements={item.elements} />
    </li>
  ));
  const style = { marginInlineStart: `${(list.indent ?? 0) * 1.4}rem` };
  const depth = `list-depth-${(list.indent ?? 0) % 3}`;
  if (list.style === 'ordered')
    return (
      <ol class={depth} style={style} start={start === undefined ? undefined : start + 1}>
        {items}
      </ol>
    );
  return (
    <ul class={depth} style={style}>
      {items}
    </ul>
  );
}

function Pieces({ elements }: { elements: RichTextElement[] }) {
  return elements.map((element, index) => <Styled key={index} element={element} />);
}

function Styled({ element }: { element: RichTextElement }) {
  const style = element.style ?? {};
  let drawn: JSX.Element = <Piece element={element} />;
  if (style.code) drawn = <code>{drawn}</code>;
  if (style.strike) drawn = <s>{drawn}</s>;
  if (style.underline) drawn = <u>{drawn}</u>;
  if (style.italic) drawn = <em>{drawn}</em>;
  if (style.bold) drawn = <strong>{drawn}</strong>;
  return drawn;
}

function Piece({ element }: { element: RichTextElement }) {
  switch (element.type) {
    case 'text':
      return <>{element.text}</>;
    case 'link':
      return <Link href={element.url}>{element.text || element.url}</Link>;
    case 'emoji':
      return <>{emojiOf(element.name, element.unicode)}</>;
    case 'user':
      return <UserMention id={element.user_id} />;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'usergroup':
      return <GroupMention id={element.usergroup_id} />;
    case 'broadcast':
      return <Broadcast range={element.range} />;
    case 'date':
      return (
        <Instant
          seconds={element.timestamp}
          format={element.format}
          href={element.url}
          fallback={element.fallback}
        />
      );
    case 'color':
      return (
        <span class="colour-swatch" style={{ '--swatch': element.value }}>
          {element.value}
        </span>
      );
    default:
      return null;
  }
}

function emojiOf(name: string, unicode: string | undefined): string {
  if (!unicode) return withEmoji(`:${name}:`);
  return String.fromCodePoint(...unicode.split('-').map((point) => Number.parseInt(point, 16)));
}
