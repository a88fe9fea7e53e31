import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageCard } from '../../../page-contract.ts';
import { usePage } from '../context.ts';
import { editableText } from '../text/editable.ts';

/** Changes one's own message: Enter saves, Escape leaves it as it was. */
export function MessageEditor({ message, onDone }: { message: MessageCard; onDone(): void }) {
  const { page, session, strings } = usePage();
  const [text, setText] = useState(() => editableText(message.text, page));
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  async function save(): Promise<void> {
    if (!text.trim()) return;
    const answer = await session.act({ do: 'edit', channel: message.channel, ts: message.ts, text });
    if (answer.ok) onDone();
  }

  return (
    <div class="message-editor">
      <textarea
        ref={field}
        class="field"
        aria-label={strings.editLabel}
        rows={1}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void save();
        }}
      />
      <div class="message-editor-foot">
        <button type="button" class="button" onClick={onDone}>
          {strings.cancel}
        </button>
        <button type="button" class="button button-primary" onClick={() => void save()}>
          {strings.save}
        </button>
      </div>
    </div>
  );
}
