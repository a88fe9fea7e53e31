import { fourWeeksAgo } from './stories/four-weeks-ago.ts';
import { lastWeek } from './stories/last-week.ts';
import { threeWeeksAgo } from './stories/three-weeks-ago.ts';
import { today } from './stories/today.ts';
import { twoWeeksAgo } from './stories/two-weeks-ago.ts';
import type { Story } from './story.ts';

/** Five weeks at Green Basket, told so that the first digest has something to say. Names are made up. */
export const stories: Story[] = [...fourWeeksAgo, ...threeWeeksAgo, ...twoWeeksAgo, ...lastWeek, ...today];
