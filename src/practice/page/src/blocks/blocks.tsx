import type { BlockJson } from '../../../page-contract.ts';
import { BlockView } from './block.tsx';
import { type Surface, SurfaceContext } from './host.ts';

/** The blocks of a message, a modal or the Home, with their controls bound to where they stand. */
export function Blocks({ blocks, surface }: { blocks: BlockJson[]; surface: Surface }) {
  return (
    <SurfaceContext.Provider value={surface}>
      <div class="blocks">
        {blocks.map((block) => (
          <BlockView key={block.block_id} block={block} />
        ))}
      </div>
    </SurfaceContext.Provider>
  );
}
