import type { ModalView } from '@slack/types';
import type { Action, Asked } from '../domain/facts/action.ts';
import type { PersonId } from '../domain/facts/actor.ts';
import type { Case } from '../domain/facts/case.ts';
import type { Facts } from '../domain/facts/decision.ts';
import { isRefusal, type Refusal } from '../domain/facts/refusal.ts';
import type { Deed, Done } from '../operations/act.ts';
import type { Context } from '../operations/context.ts';
import { perform } from '../operations/perform.ts';
import type { Visitor } from '../operations/visitor.ts';
import type { Wording } from '../wording/wording.ts';
import type { Values as Inputs } from './blocks/form-values.ts';
import type { Names } from './blocks/names.ts';
import type { Reader } from './blocks/reader.ts';
import type { Read } from './blocks/typed.ts';
import type { CaseActionName } from './ids.ts';

/** Under which heading of a case an action stands: `next` on top, `item` beside the thing it is about. */
export type Group = 'next' | 'customer' | 'people' | 'time' | 'record' | 'item';

/** What a form is made from. */
export interface Opening {
  facts: Facts;
  visitor: Visitor;
  reader: Reader;
  context: Context;
  /** What the button named besides the complaint: a request, a note, a corrective action. */
  about: string;
  names(people: readonly (PersonId | null)[]): Promise<Names>;
}

/** What a form that was sent is read with. */
export interface Sent {
  inputs: Inputs;
  visitor: Visitor;
  reader: Reader;
  context: Context;
  about: string;
  /** Of what the form showed, where it must not be saved over what has changed since. */
  mark: string | undefined;
  /** The case as it is now, for those who may read it. */
  readCase(): Promise<Case | Refusal>;
}

export interface Form<Values> {
  view(opening: Opening): ModalView | Promise<ModalView>;
  read(sent: Sent): Read<Values> | Refusal | Promise<Read<Values> | Refusal>;
}

/** A button of the case: its rule, and the way to what it does. Its action_id and its form's callback_id are `idOf(name)`. */
export interface CaseAction {
  name: CaseActionName;
  /** `next` may stand further down once the case has gone on. */
  group(it: Case): Group;
  /** Asked by the offered button and by the opened form; the deed asks it again. */
  refuse(asked: Asked): Refusal | undefined;
  /** What the button names besides the complaint. */
  about(it: Case): string | undefined;
  /** The form it opens; undefined where the press alone is enough. */
  open?(opening: Opening): ModalView | Promise<ModalView>;
  /** What a press does at once; undefined where a form must be filled in first. */
  press?(context: Context, deed: Deed, about: string): Promise<Done | Refusal> | undefined;
  /** What a sent form does. */
  submit?(
    context: Context,
    deed: Deed,
    sent: Sent,
  ): Promise<Done | Refusal | { errors: Record<string, string> }>;
  /** Said to whoever pressed it outside the case, where nothing else shows that it is done. */
  done?: ((wording: Wording) => string) | undefined;
}

/** How values become a deed: by the rule alone, or by an operation that reads more first. */
export interface Doing<Values> {
  refuse: CaseAction['refuse'];
  run(context: Context, deed: Deed, values: Values): Promise<Done | Refusal>;
}

export function does<Values>(action: Action<Values>): Doing<Values> {
  return {
    refuse: action.refuse,
    run: (context, deed, values) => perform(context, deed, action, values),
  };
}

export function through<Values>(
  { refuse }: Pick<CaseAction, 'refuse'>,
  run: Doing<Values>['run'],
): Doing<Values> {
  return { refuse, run };
}

interface More<Values> {
  about?(it: Case): string | undefined;
  done?(wording: Wording): string;
  /** What a press means that needs no form, because the button says it all. */
  says?(about: string): Values | undefined;
}

/** A press does it. */
export function press<Values>(
  name: CaseActionName,
  group: Group | CaseAction['group'],
  { refuse, run }: Doing<Values>,
  more: More<Values> & Required<Pick<More<Values>, 'says'>>,
): CaseAction {
  return {
    ...common(name, group, more),
    refuse,
    press: (context, deed, about) => run(context, deed, more.says(about) as Values),
  };
}

/** A press opens a form, and the form does it. */
export function form<Values>(
  name: CaseActionName,
  group: Group | CaseAction['group'],
  { refuse, run }: Doing<Values>,
  { view, read }: Form<Values>,
  more: More<Values> = {},
): CaseAction {
  return {
    ...common(name, group, more),
    refuse,
    open: view,
    press(context, deed, about) {
      const values = more.says?.(about);
      return values === undefined ? undefined : run(context, deed, values);
    },
    async submit(context, deed, sent) {
      const typed = await read(sent);
      return isRefusal(typed) || 'errors' in typed ? typed : run(context, deed, typed.values);
    },
  };
}

/** A press opens something that has listeners of its own. */
export function elsewhere(
  name: CaseActionName,
  group: Group,
  { refuse }: Pick<CaseAction, 'refuse'>,
  open?: CaseAction['open'],
): CaseAction {
  return { ...common(name, group, {}), refuse, ...(open === undefined ? {} : { open }) };
}

function common(
  name: CaseActionName,
  group: Group | CaseAction['group'],
  { about = () => undefined, done }: Pick<More<unknown>, 'about' | 'done'>,
) {
  return { name, group: typeof group === 'function' ? group : () => group, about, done };
}
