import { Fragment } from 'preact';
import type { TextJson } from '../../../page-contract.ts';
import { withEmoji } from './emoji.ts';
import type { Inline } from './inline.ts';
import { InlineText } from './inline-text.tsx';
import { type Paragraph, parseMrkdwn } from './mrkdwn.ts';

/** A whole mrkdwn text with its paragraphs. */
export function MrkdwnText({ text }: { text: string }) {
  return (
    <div class="text">
      {parseMrkdwn(text).map((paragraph, index) => (
        <ParagraphText key={index} paragraph={paragraph} />
      ))}
    </div>
  );
}

/** Slack's text object, whichever of the two it is. */
export function TextObject({ text }: { text: TextJson | undefined }) {
  if (!text) return null;
  if (text.type === 'mrkdwn') return <MrkdwnText text={text.text} />;
  return <div class="text">{plainText(text)}</div>;
}

/** The characters of a plain_text object. */
export function plainText(text: TextJson | undefined): string {
  if (!text) return '';
  return text.emoji === false ? text.text : withEmoji(text.text);
}

function ParagraphText({ paragraph }: { paragraph: Paragraph }) {
  if (paragraph.kind === 'code') return <pre>{paragraph.text}</pre>;
  if (paragraph.kind === 'quote')
    return (
      <blockquote>
        <Lines lines={paragraph.lines} />
      </blockquote>
    );
  if (paragraph.kind === 'lines')
    return (
      <p>
        <Lines lines={paragraph.lines} />
      </p>
    );
  const items = paragraph.items.map((item, index) => (
    <li key={index}>
      <InlineText nodes={item} />
    </li>
  ));
  return paragraph.ordered ? <ol start={paragraph.start}>{items}</ol> : <ul>{items}</ul>;
}

function Lines({ lines }: { lines: Inline[][] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <InlineText nodes={line} />
    </Fragment>
  ));
}
