import type { SectionBlock as SectionJson } from '@slack/types';
import type { TextJson } from '../../../page-contract.ts';
import { type Inline, parseInline } from '../text/inline.ts';
import { plainText, TextObject } from '../text/mrkdwn-text.tsx';
import { Element } from './elements/element.tsx';

/** Text, fields in two columns, and one accessory beside them. */
export function SectionBlock({ block, blockId }: { block: SectionJson; blockId: string }) {
  const { accessory } = block;
  const labelling = { label: bareText(block.text as TextJson | undefined) };
  return (
    <div class={`block-section${accessory?.type === 'image' ? ' with-picture' : ''}`}>
      <div class="block-section-text">
        <TextObject text={block.text as TextJson | undefined} />
        {block.fields && (
          <div class="block-fields">
            {block.fields.map((field, index) => (
              <TextObject key={index} text={field as TextJson} />
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div class="block-accessory">
          <Element element={accessory} blockId={blockId} labelling={labelling} />
        </div>
      )}
    </div>
  );
}

/** A label for a control from the text beside it, without its markup. */
function bareText(text: TextJson | undefined): string | undefined {
  if (!text) return undefined;
  if (text.type === 'plain_text') return plainText(text).slice(0, 120);
  const bare = (nodes: Inline[]): string =>
    nodes
      .map((node) => ('children' in node ? bare(node.children) : 'text' in node ? node.text : ''))
      .join('');
  return bare(parseInline(text.text)).slice(0, 120) || undefined;
}
