import type { Write } from '../../src/domain/facts/write.ts';
import type { Store } from '../../src/operations/ports/store.ts';
import type { CaseActionName } from '../../src/slack/ids.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Floor, openFloor } from '../operations/every-action/floor.ts';
import { delegate, withMorePeople } from './people.ts';
import { openSlack, type Slack } from './slack.ts';
import { watched } from './watched-store.ts';

export interface Ground {
  floor: Floor;
  slack: Slack;
  store: Store;
  /** All that was written since the ground was laid. */
  written: Write[];
  /** The reference of a complaint that others may be merged into. */
  goesOn: string;
  /** How many cells were tried, and how often each action was done. */
  tried: { cells: number; done: Map<CaseActionName, number> };
}

/** Green Basket with more people, a Slack around it, and one complaint that goes on. */
export async function layGround(url: string): Promise<Ground> {
  const { store, written } = watched(await openStore({ url, kind: 'practice' }));
  const floor = await openFloor(store, withMorePeople);
  await delegate(floor);
  const { reference } = (await floor.read(await floor.file())).complaint;
  const slack = openSlack(floor.context);
  return { floor, store, written, slack, goesOn: reference, tried: { cells: 0, done: new Map() } };
}
