import type { ContextBlock as ContextJson } from '@slack/types';
import type { TextJson } from '../../../page-contract.ts';
import { TextObject } from '../text/mrkdwn-text.tsx';
import { Picture } from './picture.tsx';

/** Small remarks and pictures in one row. */
export function ContextBlock({ block }: { block: ContextJson }) {
  return (
    <div class="block-context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <Picture key={index} image={element} small />
        ) : (
          <TextObject key={index} text={element as TextJson} />
        ),
      )}
    </div>
  );
}
