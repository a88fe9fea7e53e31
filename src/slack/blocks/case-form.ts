import type { KnownBlock, ModalView } from '@slack/types';
import { plain } from './blocks.ts';
import type { Reader } from './reader.ts';

/** A form about one case; its metadata is set when it is opened. */
export function caseForm(callbackId: string, title: string, reader: Reader, blocks: KnownBlock[]): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plain(title, 24),
    submit: plain(reader.wording.case.save, 24),
    close: plain(reader.wording.case.cancel, 24),
    blocks,
  };
}
