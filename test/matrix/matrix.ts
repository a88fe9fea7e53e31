import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRegister } from '../../src/operations/watching/verify-register.ts';
import { caseActions } from '../../src/slack/actions.ts';
import { type Ground, layGround } from './ground.ts';
import { stages } from './stages.ts';
import { walk } from './walk.ts';

/**
 * Every action × every stage × everybody, on one engine: what the case offers is what its button opens, and that is
 * what is done. Nobody is refused in silence or in another language than theirs, and after each deed the rules look at
 * the case that the store holds.
 */
export function matrix(engine: string, url: () => Promise<string>): void {
  describe(`on ${engine}`, () => {
    let ground: Ground;
    const began = Date.now();

    beforeAll(async () => {
      ground = await layGround(await url());
    });
    afterAll(async () => {
      const { cells } = ground.tried;
      const done = [...ground.tried.done.values()].reduce((sum, times) => sum + times, 0);
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      console.info(`${engine}: ${cells} cells in ${seconds} s, ${done} of them done`);
      // However often it was put back: no chain has a gap, a branch or a wrong link.
      const { faults, orphans } = await verifyRegister(ground.store);
      await ground.store.close();
      expect({ faults, orphans }).toEqual({ faults: [], orphans: 0 });
    });

    it.each(stages.map((stage, turn) => [stage.name, stage, turn] as const))('%s', async (_, stage, turn) => {
      const faults = await walk(ground, stage, turn);
      expect(faults.join('\n')).toBe('');
    });

    it('every action was done by somebody at some stage', () => {
      expect([...ground.tried.done.keys()].sort()).toEqual(caseActions.map(({ name }) => name).sort());
    });
  });
}
