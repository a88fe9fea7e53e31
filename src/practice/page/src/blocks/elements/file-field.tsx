import type { FileInput } from '@slack/types';
import { useRef, useState } from 'preact/hooks';
import type { FileCard } from '../../../../page-contract.ts';
import { FileChip } from '../../chrome/file-chip.tsx';
import { usePage } from '../../context.ts';
import { useControl, useSurface } from '../host.ts';
import type { ElementProps } from './element-props.ts';

const mostFiles = 10;

/** Files by button or by dropping them; each is uploaded at once and can be taken back. */
export function FileField({ element, blockId, labelling }: ElementProps<FileInput>) {
  const control = useControl({ blockId, actionId: element.action_id ?? '' });
  const { session, strings } = usePage();
  const surface = useSurface();
  const [uploading, setUploading] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  const held = ((control.state?.files ?? []) as (FileCard | string)[]).map((file) => {
    const id = typeof file === 'string' ? file : file.id;
    return surface.files.find((card) => card.id === id) ?? (file as FileCard);
  });
  const newest = useRef(held);
  newest.current = held;
  const maximum = element.max_files ?? mostFiles;

  function keep(files: FileCard[]): void {
    newest.current = files;
    control.change({ control: files.map((file) => file.id), shown: { type: 'file_input', files } });
  }

  async function add(list: FileList | null | undefined): Promise<void> {
    const room = Math.max(0, maximum - newest.current.length);
    for (const file of [...(list ?? [])].slice(0, room)) {
      setUploading((names) => [...names, file.name]);
      const card = await session.upload(file);
      setUploading((names) => names.filter((name) => name !== file.name));
      if (card) keep([...newest.current, card]);
    }
  }

  const full = held.length >= maximum;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra, the button inside does the same
    <div
      class={`file-field${over ? ' over' : ''}${labelling.invalid ? ' invalid' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add(event.dataTransfer?.files);
      }}
    >
      <div class="file-chips">
        {held.map((file) => (
          <FileChip key={file.id} file={file} onRemove={() => keep(held.filter((each) => each !== file))} />
        ))}
      </div>
      {uploading.map((name) => (
        <p key={name} role="status" class="soft">
          {strings.uploading(name)}
        </p>
      ))}
      <div class="file-pick" hidden={full}>
        <input
          id={labelling.id}
          type="file"
          class="file-native"
          multiple={maximum > 1}
          accept={element.filetypes?.map((type) => `.${type}`).join(',')}
          aria-label={labelling.label}
          aria-labelledby={labelling.labelledBy}
          aria-describedby={labelling.describedBy}
          aria-invalid={labelling.invalid}
          onChange={(event) => {
            void add(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <span class="button" aria-hidden="true">
          {strings.chooseFiles}
        </span>
        <span class="soft">
          {strings.orDrop} · {strings.upTo(maximum)}
        </span>
      </div>
    </div>
  );
}
