import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../context.ts';
import { ActAs } from './act-as.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { Icon } from './icon.tsx';
import { NewDm } from './new-dm.tsx';
import { SidebarLink } from './sidebar-link.tsx';

/** Where one can go, who one is, and what time it is. On a phone it is a drawer. */
export function Sidebar() {
  const { page, model, session, strings } = usePage();
  const box = useRef<HTMLElement>(null);
  const { drawerOpen } = model;

  useEffect(() => {
    if (!drawerOpen) return;
    box.current?.querySelector<HTMLElement>('button')?.focus();
    return () => document.querySelector<HTMLElement>('.drawer-button')?.focus();
  }, [drawerOpen]);

  const isHome = page.place.kind === 'home';
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape in the drawer and its close button do the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the dimmed ground beside the drawer */}
      <div class="drawer-ground" hidden={!drawerOpen} onClick={() => session.drawer(false)} />
      <nav
        ref={box}
        class={`sidebar${drawerOpen ? ' open' : ''}`}
        aria-label={page.workspace.name}
        onKeyDown={(event) => {
          if (event.key === 'Escape') session.drawer(false);
        }}
      >
        <header class="sidebar-head">
          <strong>{page.workspace.name}</strong>
          <button
            type="button"
            class="icon-button drawer-close"
            aria-label={strings.closeSidebar}
            onClick={() => session.drawer(false)}
          >
            <Icon name="close" />
          </button>
        </header>
        <ActAs />
        <div class="sidebar-lists">
          <button
            type="button"
            class="sidebar-link"
            aria-current={isHome ? 'page' : undefined}
            onClick={() => session.go({ place: 'home' })}
          >
            <Icon name="home" />
            <span class="sidebar-name">{strings.home(page.app.name)}</span>
          </button>
          <h2>{strings.channels}</h2>
          <ul>
            {page.sidebar.channels.map((entry) => (
              <li key={entry.id}>
                <SidebarLink entry={entry} />
              </li>
            ))}
          </ul>
          <div class="sidebar-heading">
            <h2>{strings.directMessages}</h2>
            <NewDm />
          </div>
          <ul>
            {page.sidebar.dms.map((entry) => (
              <li key={entry.id}>
                <SidebarLink entry={entry} />
              </li>
            ))}
          </ul>
        </div>
        <ClockPanel />
      </nav>
    </>
  );
}
