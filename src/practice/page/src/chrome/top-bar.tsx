import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { Icon } from './icon.tsx';

/** The heading of the middle, with the drawer's button on phones. */
export function TopBar({ title, children }: { title: ComponentChildren; children?: ComponentChildren }) {
  const { session, strings } = usePage();
  return (
    <header class="top-bar">
      <button
        type="button"
        class="icon-button drawer-button"
        aria-label={strings.openSidebar}
        onClick={() => session.drawer(true)}
      >
        <Icon name="menu" />
      </button>
      <div class="top-bar-text">
        <h1>{title}</h1>
        {children}
      </div>
    </header>
  );
}
