import type { KnownBlock } from '@slack/types';
import type { LikeRemedy } from '../../domain/answering/precedent.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { DirectSay } from '../../domain/facts/notice.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { actions, button, context, preformatted, quotation, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { quotedWords } from '../blocks/quoted-words.ts';
import { type Reader, whenForAll } from '../blocks/reader.ts';
import { partsOf } from '../blocks/text.ts';
import { actionIds, idOf } from '../ids.ts';
import { approvalRequest } from './approval-request.ts';

export type AgreementDirect = Extract<
  DirectSay,
  {
    type:
      | 'approval-wanted'
      | 'nobody-may-approve'
      | 'approval-answer'
      | 'counter-proposal-wanted'
      | 'delegated-to-you'
      | 'composed'
      | 'promise-due'
      | 'promise-broken';
  }
>;

export interface AgreementMessageView {
  it: Case;
  organisation: Organisation;
  names: Names;
  reader: Reader;
  note: string | undefined;
  like: readonly LikeRemedy[];
}

/** Direct messages about offers, approvals and promises. */
export function agreementMessage(view: AgreementMessageView, say: AgreementDirect): Message {
  const { it, names, reader } = view;
  const { complaint } = it;
  const { reference } = complaint;
  const w = reader.wording.agreements.direct;
  switch (say.type) {
    case 'approval-wanted':
      return approvalRequest({ ...view, approval: say.approval });
    case 'nobody-may-approve':
      return told(w.nobodyMayApprove(reference));
    case 'approval-answer': {
      const by = names.name(say.by);
      return told(say.approved ? w.approved(by, reference) : w.declined(by, reference));
    }
    case 'counter-proposal-wanted':
      return told(w.counterProposal(reference));
    case 'delegated-to-you':
      return told(w.delegatedToYou(names.name(say.by), reference));
    case 'composed': {
      const version = it.compositions.find((each) => each.version === say.version);
      const compose = reader.wording.agreements.compose;
      const text = compose.saved(reference, String(say.version));
      const parts = version === undefined ? [] : partsOf(version.text, 3000);
      const copy = parts.map((part) => preformatted(part));
      return told(text, [...copy, context(compose.given)]);
    }
    case 'promise-due':
    case 'promise-broken': {
      const promise = it.promises.find(({ id }) => id === say.promise);
      const due = whenForAll(reader, promise?.dueAt ?? 0);
      const text =
        say.type === 'promise-due' ? w.promiseDue(reference, due) : w.promiseBroken(reference, due);
      const waits = promise?.keptAt === null && complaint.endedAs === null;
      const quoted = promise === undefined ? [] : [quotation(promise.text, 600)];
      return told(text, quoted, waits ? promise.id : undefined);
    }
  }

  function told(text: string, more: KnownBlock[] = [], promise?: string): Message {
    const words = quotedWords(view.note, reader);
    const kept =
      promise === undefined
        ? []
        : [
            button(idOf('keepPromise'), reader.wording.agreements.promise.keep, {
              value: `${complaint.id}:${promise}`,
              style: 'primary',
            }),
          ];
    const open = button(actionIds.openCase, reader.wording.messages.card.open, { value: complaint.id });
    return {
      text,
      blocks: [section(text), ...more, ...words, actions(`direct:${complaint.id}`, [...kept, open])],
    };
  }
}

/** Only for its author, once: shall this be logged as a promise? */
export function promiseOffer(complaint: string, note: string, reader: Reader): Message {
  const w = reader.wording.agreements.promise;
  return {
    text: w.offer,
    blocks: [
      section(w.offer),
      actions(`promise-offer:${note}`, [
        button(actionIds.logPromise, w.log, { value: `${complaint}:${note}` }),
      ]),
    ],
  };
}
