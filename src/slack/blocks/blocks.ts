/**
 * Typed Block Kit, clamped to Slack's limits. mrkdwn arguments must be escaped by the caller (`escapeText`);
 * plain ones need not be.
 */

import type {
  ActionsBlock,
  Button,
  ConfirmationDialog,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  Option,
  PlainTextElement,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';
import { clamp } from './text.ts';

export function plain(text: string, limit = 75): PlainTextElement {
  return { type: 'plain_text', text: clamp(text === '' ? ' ' : text, limit), emoji: false };
}

function mrkdwn(text: string, limit: number): MrkdwnElement {
  return { type: 'mrkdwn', text: clamp(text === '' ? ' ' : text, limit), verbatim: true };
}

export function section(text: string, accessory?: SectionBlock['accessory']): SectionBlock {
  return { type: 'section', text: mrkdwn(text, 3000), ...(accessory === undefined ? {} : { accessory }) };
}

/** At most ten label and value pairs, side by side where there is room. */
export function fields(pairs: readonly (readonly [label: string, value: string])[]): SectionBlock {
  return {
    type: 'section',
    fields: pairs.slice(0, 10).map(([label, value]) => mrkdwn(`*${label}*\n${value}`, 2000)),
  };
}

export function context(...texts: string[]): ContextBlock {
  return { type: 'context', elements: texts.slice(0, 10).map((text) => mrkdwn(text, 2000)) };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, 150) };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

/** What people wrote, as a quotation: rich text needs no escaping and cannot mention anybody. */
export function quotation(text: string, limit = 2900): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_quote', elements: [{ type: 'text', text: clamp(text === '' ? ' ' : text, limit) }] },
    ],
  };
}

/** Text to copy as it stands. */
export function preformatted(text: string, limit = 3000): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_preformatted',
        elements: [{ type: 'text', text: clamp(text === '' ? ' ' : text, limit) }],
      },
    ],
  };
}

export function actions(blockId: string, elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', block_id: blockId, elements: elements.slice(0, 25) };
}

export interface ButtonOptions {
  value?: string;
  style?: 'primary' | 'danger';
  confirm?: ConfirmationDialog;
  /** What a screen reader says instead of the text, where several buttons read alike. */
  spoken?: string;
}

export function button(actionId: string, text: string, options: ButtonOptions = {}): Button {
  const { spoken, ...rest } = options;
  return {
    type: 'button',
    action_id: actionId,
    text: plain(text),
    ...(spoken === undefined ? {} : { accessibility_label: clamp(spoken, 75) }),
    ...rest,
  };
}

export function option(value: string, text: string): Option & { text: PlainTextElement } {
  return { text: plain(text), value };
}

/** Slack's most for one view or Home; what does not fit is left to the caller's "and n more". */
export function atMost(blocks: KnownBlock[], most: number): KnownBlock[] {
  return blocks.slice(0, most);
}
