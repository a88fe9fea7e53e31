import type { RichTextBlock } from '@slack/types';

interface Piece {
  text?: string;
  elements?: Piece[];
}

/** The bare characters of a rich_text block, a line per part. */
export function flatText(block: Pick<RichTextBlock, 'elements'> | undefined | null): string {
  return ((block?.elements ?? []) as Piece[]).map(textOf).join('\n');
}

function textOf(piece: Piece): string {
  return piece.text ?? (piece.elements ?? []).map(textOf).join('');
}
