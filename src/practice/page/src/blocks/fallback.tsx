import type { BlockJson } from '../../../page-contract.ts';
import { usePage } from '../context.ts';

/** A block of a kind the page does not know: its words, and a remark that it looks different in Slack. */
export function Fallback({ block }: { block: BlockJson }) {
  const { strings } = usePage();
  const words = wordsOf(block);
  return (
    <div class="block-fallback">
      {words.map((word, index) => (
        <p key={index}>{word}</p>
      ))}
      <small class="soft">{strings.cannotShow(block.type)}</small>
    </div>
  );
}

const spoken = new Set(['text', 'title', 'alt_text', 'caption', 'description', 'title_text']);

function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (spoken.has(key) ? [inner] : []) : wordsOf(inner),
  );
}
