import type { KnownBlock } from '@slack/types';

/** What is posted, in a channel, a thread or to a person. */
export interface Message {
  /** Carries the meaning by itself, for notifications and screen readers. */
  text: string;
  blocks: KnownBlock[];
}
