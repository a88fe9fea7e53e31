import { isObject, type Json, objects, text } from './json.ts';
import { shortId } from './state/ids.ts';

/** A control in a block: its address, and the block and element it stands in. */
export interface Control {
  blockId: string;
  actionId: string;
  element: Json;
  block: Json;
}

const passive = new Set(['image', 'plain_text', 'mrkdwn']);

/** Every block, those inside containers, carousels and plans included. */
export function flatBlocks(blocks: Json[]): Json[] {
  return blocks.flatMap((block) => {
    if (block.type === 'container') return [block, ...flatBlocks(objects(block.child_blocks))];
    if (block.type === 'carousel') return [block, ...flatBlocks(objects(block.elements))];
    return [block];
  });
}

/** The interactive elements of one block. */
function elementsOf(block: Json): Json[] {
  if (block.type === 'section') return objects([block.accessory]).filter(isActive);
  if (block.type === 'input') return objects([block.element]);
  if (block.type === 'actions' || block.type === 'context_actions') return objects(block.elements);
  if (block.type === 'card') return objects(block.actions);
  return [];
}

function isActive(element: Json): boolean {
  return !passive.has(text(element.type));
}

/** Every control of the blocks, in reading order. */
export function controlsIn(blocks: Json[]): Control[] {
  return flatBlocks(blocks).flatMap((block) =>
    elementsOf(block).map((element) => ({
      blockId: text(block.block_id),
      actionId: text(element.action_id),
      element,
      block,
    })),
  );
}

/** A copy as Slack keeps it: block and action ids filled in, `emoji` and `verbatim` said. */
export function completed(blocks: Json[]): Json[] {
  const copies = blocks.map((block) => spellOut(block) as Json);
  for (const block of flatBlocks(copies)) {
    if (text(block.block_id) === '') block.block_id = shortId();
    for (const element of elementsOf(block)) {
      if (text(element.action_id) === '') element.action_id = shortId();
    }
  }
  return copies;
}

function spellOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spellOut);
  if (!isObject(value)) return value;
  const copy: Json = {};
  for (const [field, content] of Object.entries(value)) {
    if (content !== null) copy[field] = spellOut(content);
  }
  if (copy.type === 'plain_text' && typeof copy.text === 'string') copy.emoji ??= true;
  if (copy.type === 'mrkdwn' && typeof copy.text === 'string') copy.verbatim ??= false;
  return copy;
}
