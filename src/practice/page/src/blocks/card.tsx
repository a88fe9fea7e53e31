import type { CardBlock as CardJson, ContainerBlock as ContainerJson } from '@slack/types';
import type { ComponentChildren } from 'preact';
import type { TextJson } from '../../../page-contract.ts';
import { plainText, TextObject } from '../text/mrkdwn-text.tsx';
import { Element } from './elements/element.tsx';
import { Picture } from './picture.tsx';
import { RichText } from './rich-text.tsx';

/** A framed card with a picture, three lines of text and buttons. */
export function CardBlock({ block, blockId }: { block: CardJson; blockId: string }) {
  return (
    <div class="block-card">
      {block.hero_image && <Picture image={block.hero_image} />}
      <div class="block-card-title">
        <TextObject text={block.title as TextJson | undefined} />
      </div>
      <div class="soft">
        <TextObject text={block.subtitle as TextJson | undefined} />
      </div>
      <TextObject text={block.body as TextJson | undefined} />
      {block.actions && (
        <div class="block-actions">
          {block.actions.map((button) => (
            <Element key={button.action_id} element={button} blockId={blockId} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Blocks (its children) in a frame that may fold. */
export function ContainerBlock({ block, children }: { block: ContainerJson; children: ComponentChildren }) {
  const title = block.rich_text_title ? <RichText block={block.rich_text_title} /> : plainText(block.title);
  const subtitle = (
    <div class="soft">
      <TextObject text={block.subtitle as TextJson | undefined} />
    </div>
  );
  if (!block.is_collapsible)
    return (
      <div class="block-card">
        <div class="block-card-title">{title}</div>
        {subtitle}
        {children}
      </div>
    );
  return (
    <details class="block-card" open={!block.default_collapsed}>
      <summary class="block-card-title">{title}</summary>
      {subtitle}
      {children}
    </details>
  );
}
