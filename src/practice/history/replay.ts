import { instantOf, laterInstant } from './instants.ts';
import { fileStory, liveStep, type Scene } from './live-step.ts';
import type { Story } from './story.ts';

const hour = 60 * 60 * 1000;

export interface Replay extends Scene {
  /** Sets the clock; never backwards. */
  moveTo(instant: number): void;
  /** Lets everything happen that is due by now. */
  look(): Promise<void>;
}

interface Event {
  at: number;
  happen(): Promise<void>;
}

/**
 * Lives through the stories by the operations themselves, under a moved clock: deadlines lapse, people
 * are pinged and digests are posted on the way, as they would have been.
 */
export async function replay(stories: readonly Story[], until: number, here: Replay): Promise<void> {
  const events = await eventsOf(stories, until, here);
  let clock = events[0]?.at ?? until;
  here.moveTo(clock);
  for (const event of events) {
    if (event.at > until) break;
    clock = await passTime(clock, event.at, here);
    await event.happen();
    await here.look();
  }
  await passTime(clock, until, here);
}

/** Looks at every full hour, as the minute's look would: digests appear at theirs, and what lapses soon after. */
export async function passTime(
  from: number,
  to: number,
  here: Pick<Replay, 'moveTo' | 'look'>,
): Promise<number> {
  let clock = from;
  while (clock < to) {
    clock = Math.min(to, (Math.floor(clock / hour) + 1) * hour);
    here.moveTo(clock);
    await here.look();
  }
  return to;
}

async function eventsOf(stories: readonly Story[], until: number, here: Replay): Promise<Event[]> {
  const { organisation } = await here.context.policies.of(here.workspace);
  const zone = organisation.workspace.timezone;
  const events: Event[] = [];
  stories.forEach((story, index) => {
    const filedAt = instantOf(story.filed, until, zone);
    let complaint = '';
    events.push({
      at: filedAt,
      async happen() {
        complaint = await fileStory(story, index, here);
      },
    });
    story.steps.forEach(([when, step], number) => {
      events.push({
        at: laterInstant(when, filedAt, zone),
        happen: () => liveStep(step, complaint, `history:${index}:${number}`, here),
      });
    });
  });
  return events.sort((a, b) => a.at - b.at);
}
