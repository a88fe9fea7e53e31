import type { User, View } from '../state/entities.ts';
import { dropViews, openViews, viewJson } from '../views.ts';
import type { World } from '../world.ts';
import { interactionBase } from './payload.ts';

/** Closes a modal with its close button, or the whole stack with the X; apps that asked for it hear of it. */
export async function closeView(world: World, user: User, view: View, all = false): Promise<void> {
  const stack = openViews(world, user.id).filter((open) => open.root_view_id === view.root_view_id);
  const clears = all || view.clear_on_close;
  const closing = clears ? stack : [view];
  const payloads = closing
    .filter((closed) => closed.notify_on_close)
    .map((closed) => ({
      type: 'view_closed',
      ...interactionBase(world, user),
      view: viewJson(world, closed),
      is_cleared: clears,
    }));
  dropViews(
    world,
    user.id,
    closing.map((closed) => closed.id),
  );
  world.state.commit();
  // The modal is gone whatever the app says; Slack shows nothing when this is not taken.
  await Promise.all(payloads.map((payload) => world.dispatcher.deliver('interactive', payload)));
}
