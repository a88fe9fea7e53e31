import { and, eq, sql } from 'drizzle-orm';
import type { Engine } from './engine.ts';

/**
 * So many numbers are leased at once: a counter that every filing locks would be the bottleneck, and each
 * lease is one more write to the disk that somebody waits for.
 */
const blockSize = 128;

interface Block {
  next: number;
  end: number;
}

export interface Numbers {
  /** See the port's `nextNumber`. */
  next(workspace: string, year: number): Promise<number>;
  /** Gives back what is left of each block, unless somebody leased in between. */
  giveBack(): Promise<void>;
}

export function numbers({ database, tables: { counters } }: Engine): Numbers {
  const blocks = new Map<string, { workspace: string; year: number; block: Promise<Block> }>();

  async function lease(workspace: string, year: number): Promise<Block> {
    const [counter] = await database
      .insert(counters)
      .values({ workspace, year, next: 1 + blockSize })
      .onConflictDoUpdate({
        target: [counters.workspace, counters.year],
        set: { next: sql`${counters.next} + ${blockSize}` },
      })
      .returning();
    return { next: counter!.next - blockSize, end: counter!.next };
  }

  async function next(workspace: string, year: number): Promise<number> {
    const key = `${year} ${workspace}`;
    for (;;) {
      let held = blocks.get(key);
      if (held === undefined) {
        held = { workspace, year, block: lease(workspace, year) };
        blocks.set(key, held);
      }
      // Whoever comes while a lease is under way waits for the same one.
      let block: Block;
      try {
        block = await held.block;
      } catch (error) {
        if (blocks.get(key) === held) blocks.delete(key);
        throw error;
      }
      if (block.next < block.end) {
        block.next += 1;
        return block.next - 1;
      }
      if (blocks.get(key) === held) blocks.delete(key);
    }
  }

  async function giveBack(): Promise<void> {
    const held = [...blocks.values()];
    blocks.clear();
    for (const { workspace, year, block } of held) {
      const rest = await block.catch(() => undefined);
      if (rest === undefined || rest.next === rest.end) continue;
      const untouched = eq(counters.next, rest.end);
      await database
        .update(counters)
        .set({ next: rest.next })
        .where(and(eq(counters.workspace, workspace), eq(counters.year, year), untouched));
    }
  }

  return { next, giveBack };
}
