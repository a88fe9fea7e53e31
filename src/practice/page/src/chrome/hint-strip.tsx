import { useState } from 'preact/hooks';
import { usePage } from '../context.ts';
import { Icon } from './icon.tsx';

const key = 'redress-practice-hint-dismissed';

/** Three first steps for a newcomer, until this browser has dismissed them. */
export function HintStrip() {
  const { strings } = usePage();
  const [shown, setShown] = useState(() => localStorage.getItem(key) === null);
  if (!shown) return null;
  return (
    <aside class="hint-strip" aria-label={strings.hintTitle}>
      <ol>
        <li>{strings.hintFile}</li>
        <li>{strings.hintClaim}</li>
        <li>{strings.hintClock}</li>
      </ol>
      <button
        type="button"
        class="icon-button"
        aria-label={strings.hintDismiss}
        onClick={() => {
          localStorage.setItem(key, 'yes');
          setShown(false);
        }}
      >
        <Icon name="close" />
      </button>
    </aside>
  );
}
