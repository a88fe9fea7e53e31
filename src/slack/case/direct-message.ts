import type { LikeRemedy } from '../../domain/answering/precedent.ts';
import type { CorrectionDirectSay } from '../../domain/closing/says.ts';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { DirectSay } from '../../domain/facts/notice.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { agreementMessage } from '../answering/agreement-message.ts';
import { actions, button, context, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { quotedWords } from '../blocks/quoted-words.ts';
import type { Reader } from '../blocks/reader.ts';
import { escapeText } from '../blocks/text.ts';
import { tellExtension } from '../clocks/clock-lines.ts';
import { callbackWanted } from '../closing/callback-wanted.ts';
import { secondStageMessage } from '../closing/second-stage.ts';
import { type ReceiptView, receiptBlocks } from '../filing/receipt.ts';
import { actionIds, idOf } from '../ids.ts';
import { gradingMessage } from '../routing/grading.ts';
import { routingMessage } from '../routing/routing-message.ts';

export interface DirectView {
  it: Case;
  /** Whom it is for. */
  person: PersonId;
  say: Exclude<DirectSay, CorrectionDirectSay>;
  organisation: Organisation;
  names: Names;
  reader: Reader;
  note: string | undefined;
  /** What like cases were given, for who approves. */
  like: readonly LikeRemedy[];
  receipt: () => ReceiptView;
}

/** A message to one person. */
export function directMessage({
  it,
  person,
  say,
  organisation,
  names,
  reader,
  note,
  receipt,
  like,
}: DirectView): Message {
  const { direct, card } = reader.wording.messages;
  const { reference } = it.complaint;
  switch (say.type) {
    case 'major':
    case 'sign-wanted':
    case 'stranded':
    case 'in-confidence':
    case 'confidential':
    case 'relieved':
      return gradingMessage({ it, organisation, names, reader, note }, say);
    case 'transfer-wanted':
    case 'transfer-answered':
    case 'hearing-wanted':
    case 'cooperation-wanted':
      return routingMessage({ it, organisation, names, reader, note, person }, say);
    case 'second-stage-yours':
      return secondStageMessage(it, note, reader);
    case 'call-wanted':
      return callbackWanted(it, names, reader);
    case 'receipt': {
      const { type: _, ...told } = say;
      const text = reader.wording.filing.receipt.directMessage(reference);
      return { text, blocks: [section(text), ...receiptBlocks({ ...receipt(), ...told }), openCase()] };
    }
    case 'approval-wanted':
    case 'nobody-may-approve':
    case 'approval-answer':
    case 'counter-proposal-wanted':
    case 'delegated-to-you':
    case 'composed':
    case 'promise-due':
    case 'promise-broken':
      return agreementMessage({ it, organisation, names, reader, note, like }, say);
    case 'handed-to-you':
    case 'question-for-you': {
      const { handedToYou } = direct;
      const tell = say.type === 'handed-to-you' ? handedToYou : reader.wording.case.askReporter.direct;
      const text = tell(names.name(say.by), reference);
      return { text, blocks: [section(text), ...quotedWords(note, reader), openCase()] };
    }
    case 'claim-delegated-to-you': {
      const text = direct.claimDelegatedToYou(names.name(say.by), reference);
      const value = { value: it.complaint.id };
      const buttons = [
        button(idOf('claim'), card.claim, { ...value, style: 'primary' }),
        button(actionIds.openCase, card.open, value),
      ];
      return {
        text,
        blocks: [section(text), ...quotedWords(note, reader), actions(`direct:${it.complaint.id}`, buttons)],
      };
    }
    case 'reopened-to-you': {
      const text = direct.reopenedToYou(reference);
      return { text, blocks: [section(text), openCase()] };
    }
    case 'pause-over': {
      const text = reader.wording.clocks.pauseOverDirect(reference);
      return { text, blocks: [section(text), openCase()] };
    }
    case 'tell-extension':
      return tellExtension(it, say, note, reader);
    case 'card-failed': {
      const text = direct.cardFailed(reference, `<#${say.channel}>`, channelReason(say.problem, reader));
      return { text, blocks: [section(text), context(direct.channelFix), openCase()] };
    }
    case 'alike-found': {
      const text = direct.alikeFound(reference, reader.wording.vocabulary.and(say.references));
      return { text, blocks: [section(text), openCase()] };
    }
    case 'file-copy': {
      const name = it.files.find(({ id }) => id === say.file)?.name ?? '';
      const text = reader.wording.files.copy(escapeText(name), reference);
      return { text, blocks: [section(text)] };
    }
    case 'file-refused': {
      const name = it.files.find(({ id }) => id === say.file)?.name ?? say.file;
      const reasons: Record<string, string> = direct.fileReason;
      const text = direct.fileRefused(
        escapeText(name),
        reference,
        reasons[say.reason] ?? escapeText(say.reason),
      );
      return { text, blocks: [section(text)] };
    }
  }

  function openCase() {
    return actions(`direct:${it.complaint.id}`, [
      button(actionIds.openCase, card.open, { value: it.complaint.id }),
    ]);
  }
}

/** To those who can mend a channel: the digest waits. */
export function digestFailed(
  { week, channel, problem }: { week: string; channel: string; problem: string },
  reader: Reader,
): Message {
  const { direct } = reader.wording.messages;
  const text = direct.digestFailed(week, `<#${channel}>`, channelReason(problem, reader));
  return { text, blocks: [section(text), context(direct.channelFix)] };
}

/** Slack's code in the reader's words. mrkdwn. */
function channelReason(code: string, reader: Reader): string {
  const { channelReason: known, channelReasonOther } = reader.wording.messages.direct;
  return known[code] ?? channelReasonOther(escapeText(code));
}
