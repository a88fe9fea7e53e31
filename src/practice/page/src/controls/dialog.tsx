import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

interface DialogProps {
  role?: 'dialog' | 'alertdialog';
  labelledBy: string;
  describedBy?: string;
  class: string;
  /** Escape, and a press beside the dialog when `dismissable`. */
  onEscape(): void;
  dismissable?: boolean;
  children: ComponentChildren;
}

/** A modal box: keeps Tab inside, answers Escape, and gives focus back to where it was. */
export function Dialog(props: DialogProps) {
  const box = useRef<HTMLDivElement>(null);

  // Read while drawing: once the dialog stands there, the page behind is inert and has lost the focus.
  const [before] = useState(() => document.activeElement as HTMLElement | null);

  useLayoutEffect(() => {
    const wanted =
      box.current?.querySelector<HTMLElement>('[data-focus-on-load]') ??
      box.current?.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select):not([disabled])') ??
      box.current;
    wanted?.focus();
    return () => {
      const target =
        before?.isConnected && before !== document.body ? before : document.getElementById('composer');
      // The page behind is inert until this dialog is gone.
      queueMicrotask(() => target?.focus());
    };
  }, []);

  // What had the focus may be gone when a view is replaced; the keys still have to reach the dialog.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  });

  function guard(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      props.onEscape();
    }
    if (event.key !== 'Tab' || !box.current) return;
    const stops = [...box.current.querySelectorAll<HTMLElement>(focusable)].filter(
      (stop) => stop.tabIndex >= 0 && stop.offsetParent !== null,
    );
    const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    const outside = !box.current.contains(document.activeElement) || document.activeElement === box.current;
    if (document.activeElement !== edge && !(outside && event.shiftKey)) return;
    event.preventDefault();
    other?.focus();
  }

  return (
    <div
      class="dialog-ground"
      onPointerDown={(event) => {
        if (props.dismissable && event.target === event.currentTarget) props.onEscape();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: both roles that stand here are interactive */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that stand here take aria-modal */}
      <div
        ref={box}
        class={`dialog ${props.class}`}
        role={props.role ?? 'dialog'}
        aria-modal="true"
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        tabIndex={-1}
        onKeyDown={guard}
      >
        {props.children}
      </div>
    </div>
  );
}
