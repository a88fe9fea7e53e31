import { basics } from './basics.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import { histories } from './history.ts';
import type { Method } from './method.ts';
import { people } from './people.ts';
import { reactionMethods } from './reactions.ts';
import { socketMode } from './socket-mode.ts';
import { views } from './views.ts';

/** Every method of the Web API that is served; anything else is an `unknown_method`. */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...basics,
    ...socketMode,
    ...chat,
    ...views,
    ...conversations,
    ...histories,
    ...people,
    ...files,
    ...reactionMethods,
  }),
);
