import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { problemsOfBlocks, problemsOfView } from '../../src/practice/local-slack/blocks/validate.ts';
import type { complaintCard } from '../../src/slack/case/card.ts';
import { flawsOf, labelsIn, type Shown, textsIn } from './texts-in.ts';

export type Message = ReturnType<typeof complaintCard>;

/** What a function that draws gives: all of a message or a view, some blocks of one, or words. */
export type Drawn = Message | ModalView | HomeView | KnownBlock | readonly KnownBlock[] | string;

/** Where blocks are to stand. An answer to a command is as a message, but may say more. */
export type Surface = 'message' | 'answer' | 'modal' | 'home';

export const kindsOfFault = [
  /** Slack's own words for what it refuses. */
  'invalid_blocks',
  'msg_blocks_too_long',
  'msg_too_long',
  'view_too_large',
  /** A text that is not escaped, cut in half, or says `undefined`. */
  'ill-written',
  /** What has to be there is not. */
  'silent',
] as const;
export type Fault = { kind: (typeof kindsOfFault)[number]; what: string };

/** Bytes of a view; UTF-8 bytes of a message's own text, once it is brought up to date. */
const mostBytes = { view: 250_000, text: 4_000 };
/** `chat.postMessage` refuses about so many characters, and each block counts for about a hundred besides. */
const mostCharacters = 13_200;
const perBlock = 100;

/** What Slack would refuse, and what a reader would stumble over. `says`: what has to be there. */
export function faultsOf(drawn: Drawn, surface: Surface, says: readonly string[]): Fault[] {
  const sent = JSON.parse(JSON.stringify(placed(drawn, surface))) as Message | ModalView | HomeView;
  const texts = [
    ...('title' in sent || !('text' in sent) ? [] : [{ kind: 'mrkdwn' as const, text: sent.text }]),
    ...textsIn('title' in sent ? [sent.blocks, sent.title, sent.submit, sent.close] : sent.blocks),
  ];
  return [
    ...('type' in sent ? viewFaults(sent) : messageFaults(sent, surface)),
    ...texts.flatMap((text) => flawsOf(text).map((flaw) => fault('ill-written', `${flaw}: ${text.text}`))),
    ...labelsIn(sent)
      .filter((label) => label.endsWith('…'))
      .map((label) => fault('ill-written', `cut short: ${label}`)),
    ...says
      .filter((wanted) => !texts.some(({ text }) => text.includes(wanted)))
      .map((wanted) => fault('silent', wanted)),
  ];
}

function fault(kind: Fault['kind'], what: string): Fault {
  return { kind, what: what.length > 300 ? `${what.slice(0, 300)}…` : what };
}

function placed(drawn: Drawn, surface: Surface): Message | ModalView | HomeView {
  if (typeof drawn === 'string')
    return placed({ type: 'section', text: { type: 'mrkdwn', text: drawn } }, surface);
  if ('blocks' in drawn) return drawn as Message | ModalView | HomeView;
  const blocks = [drawn].flat() as KnownBlock[];
  if (surface === 'home') return { type: 'home', blocks };
  if (surface !== 'modal') return { text: 'x', blocks };
  const plain = { type: 'plain_text' as const, text: 'x' };
  return { type: 'modal', title: plain, submit: plain, blocks };
}

function viewFaults(view: ModalView | HomeView): Fault[] {
  const bytes = Buffer.byteLength(JSON.stringify(view));
  return [
    ...problemsOfView(view, view.type, () => false).map((problem) => fault('invalid_blocks', problem)),
    ...(bytes > mostBytes.view ? [fault('view_too_large', `${bytes} bytes`)] : []),
  ];
}

function messageFaults({ text, blocks }: Message, surface: Surface): Fault[] {
  const characters = sizeOf(blocks);
  const bytes = Buffer.byteLength(text);
  return [
    ...problemsOfBlocks(blocks, () => false).map((problem) => fault('invalid_blocks', problem)),
    ...(surface === 'message' && characters > mostCharacters
      ? [fault('msg_blocks_too_long', `${characters} characters`)]
      : []),
    ...(bytes > mostBytes.text ? [fault('msg_too_long', `${bytes} bytes of text`)] : []),
  ];
}

/** As Slack counts: it keeps every text escaped. */
function sizeOf(blocks: readonly KnownBlock[]): number {
  const length = ({ kind, text }: Shown) => text.length + (kind === 'plain' ? extra(text) : 0);
  return textsIn(blocks).reduce((sum, text) => sum + length(text), perBlock * blocks.length);
}

function extra(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign === '&' ? 4 : sign === '<' || sign === '>' ? 3 : 0), 0);
}
