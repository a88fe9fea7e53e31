import type { KnownBlock, TextObject as SlackText } from '@slack/types';
import type { BlockJson, TextJson } from '../../../page-contract.ts';
import { MrkdwnText, plainText, TextObject } from '../text/mrkdwn-text.tsx';
import { CardBlock, ContainerBlock } from './card.tsx';
import { ContextBlock } from './context-block.tsx';
import { Element } from './elements/element.tsx';
import { Fallback } from './fallback.tsx';
import { InputBlock } from './input.tsx';
import { Picture } from './picture.tsx';
import { RichText } from './rich-text.tsx';
import { SectionBlock } from './section.tsx';
import { TableBlock } from './table.tsx';

/** Draws one block by its type; what the page does not know is shown as bare text. */
export function BlockView({ block }: { block: BlockJson }) {
  const known = block as unknown as KnownBlock;
  const blockId = block.block_id;
  switch (known.type) {
    case 'section':
      return <SectionBlock block={known} blockId={blockId} />;
    case 'header':
      return <h3 class="block-header">{plainText(known.text)}</h3>;
    case 'divider':
      return <hr />;
    case 'context':
      return <ContextBlock block={known} />;
    case 'actions':
      return (
        <div class="block-actions">
          {known.elements.map((element, index) => (
            <Element key={element.action_id ?? index} element={element} blockId={blockId} />
          ))}
        </div>
      );
    case 'input':
      return <InputBlock block={known} blockId={blockId} />;
    case 'rich_text':
      return <RichText block={known} />;
    case 'image':
      return (
        <figure class="block-image">
          {known.title && <figcaption>{plainText(known.title)}</figcaption>}
          <Picture image={known} />
        </figure>
      );
    case 'alert':
      return (
        <div class={`block-alert alert-${known.level ?? 'default'}`} role="note">
          <TextObject text={known.text as SlackText as TextJson} />
        </div>
      );
    case 'table':
    case 'data_table':
      return <TableBlock block={known} />;
    case 'markdown':
      return (
        <MrkdwnText text={known.text.replace(/\*\*(.+?)\*\*/g, '*$1*').replace(/^#+ (.+)$/gm, '*$1*')} />
      );
    case 'card':
      return <CardBlock block={known} blockId={blockId} />;
    case 'carousel':
      return (
        <div class="block-carousel">
          {known.elements.map((card, index) => (
            <CardBlock key={card.block_id ?? index} block={card} blockId={card.block_id ?? blockId} />
          ))}
        </div>
      );
    case 'container':
      return (
        <ContainerBlock block={known}>
          {known.child_blocks.map((child, index) => (
            <BlockView key={child.block_id ?? index} block={child as unknown as BlockJson} />
          ))}
        </ContainerBlock>
      );
    default:
      return <Fallback block={block} />;
  }
}
