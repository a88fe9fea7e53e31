import type { FileCard } from '../../../page-contract.ts';
import { usePage } from '../context.ts';
import { fileAddress } from '../text/file-address.ts';
import { fileSize } from '../text/file-size.ts';
import { Icon } from './icon.tsx';

/** A file with name and size; a picture shows itself. Chosen but unsent files can be taken back. */
export function FileChip({ file, onRemove }: { file: FileCard; onRemove?: () => void }) {
  const { page, reader, strings } = usePage();
  const size = fileSize(file.size, reader.locale);
  return (
    <div class="file-chip">
      {file.isImage ? <img src={fileAddress(file, page)} alt="" /> : <Icon name="file" />}
      <span class="file-name">
        {onRemove ? (
          file.name
        ) : (
          <a href={fileAddress(file, page)} download={file.name} aria-label={strings.download(file.name)}>
            {file.name}
          </a>
        )}
        <small class="soft">{size}</small>
      </span>
      {onRemove && (
        <button type="button" class="icon-button" aria-label={strings.remove(file.name)} onClick={onRemove}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** The files of a sent message: pictures large, everything else as a chip to download. */
export function MessageFiles({ files }: { files: FileCard[] }) {
  const { page, strings } = usePage();
  if (!files.length) return null;
  return (
    <div class="message-files">
      {files.map((file) =>
        file.isImage ? (
          <figure key={file.id} class="block-image">
            <figcaption>
              <a href={fileAddress(file, page)} download={file.name}>
                {file.name}
              </a>
            </figcaption>
            <a
              href={fileAddress(file, page)}
              target="_blank"
              rel="noopener"
              aria-label={strings.openPicture(file.name)}
            >
              <img class="picture" src={fileAddress(file, page)} alt={file.name} loading="lazy" />
            </a>
          </figure>
        ) : (
          <FileChip key={file.id} file={file} />
        ),
      )}
    </div>
  );
}
