import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ModalView } from '../../../page-contract.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { usePage } from '../context.ts';
import { Dialog } from '../controls/dialog.tsx';
import { withEmoji } from '../text/emoji.ts';
import { Icon } from './icon.tsx';

/** One modal of the app: its form, what is wrong with it, and its two buttons. */
export function Modal({ view, depth }: { view: ModalView; depth: number }) {
  const { session, strings } = usePage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [submitting, setSubmitting] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const waiting = submitting || view.waiting;
  const problems = Object.keys(view.errors);

  useLayoutEffect(() => {
    if (!problems.length) return;
    const first = form.current?.querySelector<HTMLElement>('[data-invalid]');
    first?.scrollIntoView({ block: 'center' });
    first?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [attempt]);

  async function submit(): Promise<void> {
    if (waiting) return;
    setSubmitting(true);
    await session.controls.submit(view.id);
    setSubmitting(false);
    setAttempt((count) => count + 1);
  }

  const close = (all?: boolean) => void session.controls.close(view.id, all);
  return (
    <Dialog class="modal" labelledBy={`${id}-title`} onEscape={() => close()}>
      <form
        ref={form}
        noValidate
        aria-busy={waiting}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header class="dialog-head">
          {depth > 1 && (
            <button type="button" class="icon-button" aria-label={strings.back} onClick={() => close()}>
              <Icon name="back" />
            </button>
          )}
          <h2 id={`${id}-title`}>{withEmoji(view.title)}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={depth > 1 ? strings.closeAll : strings.close}
            onClick={() => close(depth > 1 || undefined)}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="dialog-body">
          {view.trouble && (
            <div class="block-alert alert-error" role="alert">
              {view.trouble}
            </div>
          )}
          <Blocks
            blocks={view.blocks}
            surface={{
              where: { view: view.id },
              values: view.values,
              files: view.files,
              errors: view.errors,
            }}
          />
        </div>
        <footer class="dialog-foot">
          <p class="dialog-problems danger-text" role="status">
            {problems.length > 0 && strings.problems(problems.length)}
          </p>
          <button type="button" class="button" onClick={() => close()}>
            {withEmoji(view.close)}
          </button>
          {view.submit && (
            <button type="submit" class="button button-primary" aria-busy={waiting} aria-disabled={waiting}>
              {waiting ? strings.sending : withEmoji(view.submit)}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
