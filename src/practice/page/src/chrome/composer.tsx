import { useRef, useState } from 'preact/hooks';
import { usePage } from '../context.ts';
import { Menu } from '../controls/menu.tsx';
import { FileChip } from './file-chip.tsx';
import { Icon } from './icon.tsx';
import { suggest } from './suggest.ts';
import { Suggestions } from './suggestions.tsx';
import { useUnsent } from './use-unsent.ts';

interface ComposerProps {
  id: string;
  channel: string;
  thread?: string;
  label: string;
}

/** Where one writes: Enter sends, Shift+Enter breaks the line, `/` offers commands and `@` people. */
export function Composer({ id, channel, thread, label }: ComposerProps) {
  const { page, session, strings } = usePage();
  const { text, files, uploading, write, attach } = useUnsent(`${page.me.id} ${channel} ${thread ?? ''}`);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const suggestions = closed === text ? [] : suggest(text, page, thread !== undefined);
  // A command that is already written in full goes out with the first Enter.
  const isWhole = suggestions[active]?.completed.trim() === text;

  function accept(index: number): void {
    const suggestion = suggestions[index];
    if (!suggestion) return;
    write({ text: suggestion.completed });
    setClosed(suggestion.completed);
    setActive(0);
    field.current?.focus();
  }

  async function send(): Promise<void> {
    const line = text.trim();
    if (!line && !files.length) return;
    const isCommand = /^\/[a-z]/i.test(line);
    if (isCommand && thread) return session.toast(strings.noCommandsInThreads(line.split(/\s/)[0]!));
    write(isCommand ? { text: '' } : { text: '', files: [] });
    const answer = isCommand
      ? await session.act({ do: 'command', channel, text: line })
      : await session.act({
          do: 'say',
          channel,
          text: text.trimEnd(),
          thread,
          files: files.map((file) => file.id),
        });
    if (!answer.ok) write((now) => (now.text ? {} : { text, files }));
  }

  async function attachAndReturn(list: FileList | null | undefined): Promise<void> {
    await attach(list);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (suggestions.length && step) setActive((active + step + suggestions.length) % suggestions.length);
    else if (
      suggestions.length &&
      (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !isWhole))
    )
      accept(active);
    else if (suggestions.length && event.key === 'Escape') setClosed(text);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
  }

  const shortcuts = page.app.shortcuts.filter((shortcut) => shortcut.kind === 'global');
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void attachAndReturn(event.dataTransfer?.files);
      }}
    >
      {suggestions.length > 0 && (
        <Suggestions id={id} suggestions={suggestions} active={active} onChoose={accept} />
      )}
      <textarea
        ref={field}
        id={id}
        rows={1}
        aria-label={label}
        placeholder={label}
        aria-controls={suggestions.length ? `${id}-suggestions` : undefined}
        aria-activedescendant={suggestions.length ? `${id}-suggestion-${active}` : undefined}
        value={text}
        onInput={(event) => {
          setActive(0);
          write({ text: event.currentTarget.value });
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (event.clipboardData?.files.length) void attachAndReturn(event.clipboardData.files);
        }}
      />
      {files.length > 0 && (
        <div class="file-chips">
          {files.map((file) => (
            <FileChip
              key={file.id}
              file={file}
              onRemove={() => write({ files: files.filter((each) => each !== file) })}
            />
          ))}
        </div>
      )}
      {uploading.map((name) => (
        <p key={name} role="status" class="soft">
          {strings.uploading(name)}
        </p>
      ))}
      <div class="composer-foot">
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            void attachAndReturn(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <button
          type="button"
          class="icon-button"
          aria-label={strings.attach}
          title={strings.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon name="attach" />
        </button>
        {shortcuts.length > 0 && (
          <Menu
            label={strings.shortcuts}
            items={shortcuts.map(({ name, callbackId, description }) => ({
              key: callbackId,
              label: name,
              hint: description,
              choose: () => void session.act({ do: 'global-shortcut', callbackId }),
            }))}
          >
            <Icon name="bolt" />
          </Menu>
        )}
        <button
          type="submit"
          class="icon-button send"
          aria-label={strings.send}
          title={strings.send}
          aria-disabled={!text.trim() && !files.length}
        >
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
