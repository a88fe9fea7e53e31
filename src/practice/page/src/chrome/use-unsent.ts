import { useState } from 'preact/hooks';
import type { FileCard } from '../../../page-contract.ts';
import { usePage } from '../context.ts';

interface Unsent {
  text: string;
  files: FileCard[];
}

const nothing: Unsent = { text: '', files: [] };

/** What was written but not sent, per person, channel and thread, for as long as the page is open. */
const kept = new Map<string, Unsent>();

/** The unsent text and files of one composer. */
export function useUnsent(key: string) {
  const { session } = usePage();
  const [, redraw] = useState(0);
  const [uploading, setUploading] = useState<string[]>([]);

  function write(change: Partial<Unsent> | ((now: Unsent) => Partial<Unsent>)): void {
    const now = kept.get(key) ?? nothing;
    kept.set(key, { ...now, ...(typeof change === 'function' ? change(now) : change) });
    redraw((count) => count + 1);
  }

  async function attach(list: FileList | null | undefined): Promise<void> {
    for (const file of [...(list ?? [])]) {
      setUploading((names) => [...names, file.name]);
      const card = await session.upload(file);
      setUploading((names) => names.filter((name) => name !== file.name));
      if (card) write((now) => ({ files: [...now.files, card] }));
    }
  }

  return { ...(kept.get(key) ?? nothing), uploading, write, attach };
}
