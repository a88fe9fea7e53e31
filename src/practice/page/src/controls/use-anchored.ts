import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

const gap = 4;
const margin = 8;

/** Out of the flow from the first moment: a wide popup would stretch a phone's page before it is measured. */
const unplaced: Record<string, string> = { visibility: 'hidden', position: 'fixed', top: '0', left: '0' };

/** Where a popup stands: fixed, so that no scrolling box cuts it; below its anchor, or above when there is more room. */
export function useAnchored(
  anchor: RefObject<HTMLElement | null>,
  open: boolean,
  options: { width?: 'anchor'; end?: boolean; height: number },
): Record<string, string> {
  const [style, setStyle] = useState(unplaced);
  useLayoutEffect(() => {
    if (!open) return;
    const place = () => {
      const box = anchor.current?.getBoundingClientRect();
      if (box) setStyle(position(box, options));
    };
    place();
    addEventListener('resize', place);
    addEventListener('scroll', place, true);
    return () => {
      removeEventListener('resize', place);
      removeEventListener('scroll', place, true);
    };
  }, [open, anchor, options.width, options.end, options.height]);
  return style;
}

function position(
  box: DOMRect,
  { width, end, height }: { width?: 'anchor'; end?: boolean; height: number },
): Record<string, string> {
  const { clientWidth } = document.documentElement;
  const below = innerHeight - box.bottom - gap - margin;
  const above = box.top - gap - margin;
  const upwards = below < height && above > below;
  return {
    position: 'fixed',
    maxHeight: `${Math.max(120, Math.min(height, upwards ? above : below))}px`,
    ...(upwards ? { bottom: `${innerHeight - box.top + gap}px` } : { top: `${box.bottom + gap}px` }),
    ...(end
      ? { right: `${Math.max(margin, clientWidth - box.right)}px` }
      : { left: `${Math.max(margin, Math.min(box.left, clientWidth - 240))}px` }),
    ...(width === 'anchor' ? { width: `${box.width}px` } : {}),
  };
}
