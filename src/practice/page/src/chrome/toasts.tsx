import { usePage } from '../context.ts';
import { Icon } from './icon.tsx';

/** What went wrong, for a while, above everything else. */
export function Toasts() {
  const { model, session, strings } = usePage();
  return (
    <div class="toasts" role="alert">
      {model.connection === 'lost' && <div class="toast toast-offline">{strings.offline}</div>}
      {model.toasts.map((toast) => (
        <div key={toast.id} class="toast">
          <span>{toast.text}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={strings.dismiss}
            onClick={() => session.dismiss(toast.id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
