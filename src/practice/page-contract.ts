/**
 * What the practice page and its server say to each other, as JSON.
 *
 * | request                                              | answer                     |
 * |------------------------------------------------------|----------------------------|
 * | `GET  /page/state?as=U…&place=C…&thread=ts&limit=100`| {@link PageState}          |
 * | `POST /page/act`      {@link ActRequest}             | {@link ActAnswer}          |
 * | `POST /page/options`  {@link OptionsRequest}         | {@link OptionsAnswer}      |
 * | `POST /page/files?as=U…&name=cake.jpg` (raw bytes)   | {@link UploadAnswer}       |
 * | `GET  /page/files/F…?as=U…`                          | the file's bytes           |
 * | `POST /page/clock`    {@link ClockRequest}           | {@link ClockAnswer}        |
 * | `GET  /page/events`                                  | SSE of {@link ChangeEvent} |
 *
 * Every query parameter of `/page/state` may be missing: `as` falls back to the first person, `place` to
 * that person's Home. `place` is a channel or DM id, or `home`. All instants are ISO 8601 in UTC; `ts` is
 * Slack's message id (a string, also the instant in seconds). Errors of any request: {@link Failure}.
 */

/** A Block Kit block or view as Slack's clients receive it (ids filled in). */
export type BlockJson = { type: string; block_id: string; [field: string]: unknown };
/** Slack's plain_text or mrkdwn object. */
export interface TextJson {
  type: 'plain_text' | 'mrkdwn';
  text: string;
  emoji?: boolean;
}
/** Slack's option object. */
export interface OptionJson {
  text: TextJson;
  value: string;
  description?: TextJson;
}
/** Slack's `state.values`: block_id → action_id → `{ type, value | selected_option | selected_date | files … }`. */
export type StateValues = Record<string, Record<string, Record<string, unknown>>>;

export interface Person {
  id: string;
  /** Handle, for `@chen`. */
  handle: string;
  name: string;
  /** One or two letters (or one Chinese character) standing for the picture. */
  initials: string;
  /** CSS colour of the picture's ground; readable with white on it. */
  colour: string;
  /** Slack locale, such as `zh-CN`. */
  locale: string;
  /** IANA zone. */
  timezone: string;
  /** What the host calls this person's place in the organisation, for the "act as" switch. */
  title: string;
  isBot: boolean;
  /** Deactivated people cannot be acted as. */
  deactivated: boolean;
}

export interface SidebarEntry {
  id: string;
  /** Without `#`; for a DM the other person's name. */
  name: string;
  kind: 'public' | 'private' | 'dm';
  archived: boolean;
  unread: number;
  /** Unread messages that mention this person (in a DM: all unread ones). */
  mentions: number;
  /** The other side of a DM. */
  personId?: string;
}

export interface FileCard {
  id: string;
  name: string;
  mimetype: string;
  /** Bytes. */
  size: number;
  /** Path on this server, ready for `href` or `src`. */
  url: string;
  isImage: boolean;
}

export interface MessageCard {
  ts: string;
  channel: string;
  /** In `PageState.people`. */
  authorId: string;
  isBot: boolean;
  sentAt: string;
  edited: boolean;
  /** "Only visible to you". */
  ephemeral: boolean;
  /** Slack's own line, such as "… has joined the channel". */
  isNotice: boolean;
  /** Slack mrkdwn with `<@U…>`, `<#C…>`, `<!date^…>`, `<https://…|…>` and `&amp; &lt; &gt;`. Shown when there are no blocks. */
  text: string;
  blocks: BlockJson[];
  /** What this person chose in the message's selects and inputs. */
  values: StateValues;
  files: FileCard[];
  reactions: { name: string; count: number }[];
  /** The parent's ts when this is a reply. */
  threadTs?: string;
  replyCount: number;
  latestReplyAt?: string;
  /** Whether it stands out to the acting person; in a direct message everything is for them. */
  mentionsMe: boolean;
  /** Edit and delete are offered. */
  isMine: boolean;
}

export interface ModalView {
  id: string;
  title: string;
  submit?: string;
  close: string;
  blocks: BlockJson[];
  values: StateValues;
  /** Files chosen in file inputs, by id. */
  files: FileCard[];
  /** block_id → what is wrong, in the app's words or Slack's. */
  errors: Record<string, string>;
  /** Set when the last submission failed as a whole ("We had some trouble connecting. Try again?"). */
  trouble?: string;
  /** A submission is under way. */
  waiting: boolean;
}

export interface HomeView {
  id: string;
  blocks: BlockJson[];
  values: StateValues;
}

/** What is open in the middle of the page. */
export type Place =
  | { kind: 'home' /** Absent until the app publishes one. */; home?: HomeView }
  | {
      kind: 'channel';
      channel: SidebarEntry & { topic: string; memberIds: string[]; isMember: boolean; canPost: boolean };
      /** Oldest first; replies are in `thread`. */
      messages: MessageCard[];
      hasOlder: boolean;
    };

/** A sentence to show for a while: the app did not answer, a trigger ran out, … */
export interface Notice {
  /** Rises; show those above the last one seen. */
  id: number;
  text: string;
  at: string;
}

export interface PageState {
  /** Rises with every change of anything. */
  revision: number;
  workspace: { id: string; name: string };
  app: {
    name: string;
    botUserId: string;
    commands: { command: string; description: string; usageHint: string }[];
    shortcuts: { kind: 'global' | 'message'; name: string; callbackId: string; description: string }[];
  };
  clock: { now: string };
  me: Person;
  people: Person[];
  /** For `<#C…>` in text: ids to names, of every channel this person may know of. */
  channelNames: Record<string, string>;
  /** For `<!subteam^S…>` in text. */
  groupNames: Record<string, string>;
  sidebar: { channels: SidebarEntry[]; dms: SidebarEntry[] };
  place: Place;
  /** Parent first. Present when `thread` was asked for and exists. */
  thread?: { channel: string; ts: string; messages: MessageCard[] };
  /** Bottom first; the last is on top. */
  modals: ModalView[];
  /** The newest twenty. */
  notices: Notice[];
}

/** Where a control stands. */
export type Where = { channel: string; ts: string } | { view: string };

/**
 * What a person puts into a control: text; the value of an option (or a user, channel id); several of them;
 * `YYYY-MM-DD`; `HH:mm`; seconds since 1970 for a datetimepicker; file ids for a file_input; null empties it.
 */
export type ControlValue = string | string[] | number | null;

/** What a person can do. Confirmations are asked for by the page before it sends `press` or `change`. */
export type PageAction =
  | { do: 'say'; channel: string; text: string; thread?: string; files?: string[] }
  | { do: 'edit'; channel: string; ts: string; text: string }
  | { do: 'delete'; channel: string; ts: string }
  /** `text` is the whole line, with the slash. */
  | { do: 'command'; channel: string; text: string }
  | { do: 'global-shortcut'; callbackId: string }
  | { do: 'message-shortcut'; callbackId: string; channel: string; ts: string }
  /** The person looks at the app's Home: the app hears of it. */
  | { do: 'open-home' }
  | { do: 'read'; channel: string }
  /** A DM with somebody (the app included); the answer names its channel. */
  | { do: 'open-dm'; personId: string }
  /** A button, or an overflow menu with the value of the option. */
  | { do: 'press'; where: Where; blockId: string; actionId: string; value?: string }
  /** Any other control; `entered` says that Enter was pressed in a text field. The server decides whether the app hears of it. */
  | {
      do: 'change';
      where: Where;
      blockId: string;
      actionId: string;
      value: ControlValue;
      entered?: boolean;
    }
  /** `values` (block_id → action_id → value) overrides what was said by `change`. */
  | { do: 'submit'; view: string; values?: Record<string, Record<string, ControlValue>> }
  /** `all` is the X of a stack: every view closes. */
  | { do: 'close'; view: string; all?: boolean };

export interface ActRequest {
  as: string;
  action: PageAction;
}

/** Sent once the app has answered (at most about 3 s). Modal errors are not failures: see `ModalView.errors`. */
export type ActAnswer = { ok: true; revision: number; channel?: string; ts?: string } | Failure;

export interface Failure {
  ok: false;
  /** Slack's code, or one of the page's: `app_did_not_answer`, `unknown_person`, … */
  error: string;
  /** A sentence to show. */
  message: string;
}

/** Asks an external select for its options; also serves users, channels and conversations selects. */
export interface OptionsRequest {
  as: string;
  where: Where;
  blockId: string;
  actionId: string;
  query: string;
}
export type OptionsAnswer =
  | { ok: true; options: OptionJson[]; optionGroups?: { label: TextJson; options: OptionJson[] }[] }
  | Failure;

export type UploadAnswer = { ok: true; file: FileCard } | Failure;

export interface ClockRequest {
  advance: 'hour' | 'working-morning' | 'monday' | 'minutes';
  /** With `minutes` only. */
  minutes?: number;
}
export type ClockAnswer = { ok: true; now: string } | Failure;

/** The data of each server-sent event: something changed, fetch the state again. */
export interface ChangeEvent {
  revision: number;
}
