import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useAnchored } from './use-anchored.ts';

export interface MenuItem {
  key: string;
  label: string;
  hint?: string;
  danger?: boolean;
  choose(): void;
}

interface MenuProps {
  label: string;
  items: MenuItem[];
  children: ComponentChildren;
  class?: string;
  busy?: boolean;
  /** Aligns the popup's right edge with the button's. */
  end?: boolean;
}

/** A button with a menu: arrows walk, Enter chooses, Escape closes and gives focus back. */
export function Menu({ label, items, children, class: className = 'icon-button', busy, end }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const style = useAnchored(button, open, { end, height: 320 });

  useEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const outside = (event: Event) => {
      const target = event.target as Node;
      if (!list.current?.contains(target) && !button.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function walk(event: KeyboardEvent): void {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + entries.length, Home: 0, End: entries.length - 1 }[
      event.key
    ];
    if (next !== undefined) entries[next % entries.length]?.focus();
    else if (event.key === 'Escape') close();
    else {
      if (event.key === 'Tab') setOpen(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        class={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-busy={busy}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          // Keys that come before the list has taken the focus count too.
          if (open) walk(event);
        }}
      >
        {children}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          class="popup menu"
          role="menu"
          aria-label={label}
          style={style}
          onKeyDown={walk}
        >
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={item.danger ? 'menu-item danger-text' : 'menu-item'}
              onClick={() => {
                close();
                item.choose();
              }}
            >
              {item.label}
              {item.hint && <span class="menu-hint">{item.hint}</span>}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
