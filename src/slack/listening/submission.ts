import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import type { Deed, Done } from '../../operations/act.ts';
import { NoOrganisation } from '../../operations/context.ts';
import { readCase } from '../../operations/reading/read-case.ts';
import { type StateValues, type Values, valuesOf } from '../blocks/form-values.ts';
import { readerOf } from '../blocks/reader.ts';
import { clamp, unescapeText } from '../blocks/text.ts';
import { refreshCaseAndHome } from '../case/refresh-case.ts';
import type { Sent } from '../case-action.ts';
import type { Shell } from '../shell.ts';
import { readerFor } from './press.ts';
import { type Caller, visit, worded } from './visit.ts';

/** A form that was sent. */
export interface Submission {
  caller: Caller;
  /** The view's id: sent twice, it is one deed. */
  key: string;
  metadata: string;
  values: Values;
  state: StateValues;
  view: { id: string; hash: string };
  /** Accepts and closes the form. */
  close(): Promise<void>;
  /** Accepts and shows this instead. */
  show(view: ModalView): Promise<void>;
  /** Keeps the form, with what was typed, and says what is wrong at each field, by its name. */
  refuse(errors: Record<string, string>): Promise<void>;
  /** The same, where it concerns the form as a whole. */
  refuseAll(text: string): Promise<void>;
}

export function onSubmission(
  app: App,
  shell: Shell,
  callbackId: string,
  handle: (shell: Shell, submission: Submission) => Promise<void>,
): void {
  app.view({ type: 'view_submission', callback_id: callbackId }, async ({ ack, body, view, context }) => {
    const workspace = context.teamId ?? body.team?.id ?? '';
    const firstInput = view.blocks.find(({ type }) => type === 'input')?.block_id;
    const state = view.state.values as StateValues;
    let answered = false;
    const once = (answer: () => Promise<void>) => {
      answered = true;
      return answer();
    };
    const blockOf = (name: string) =>
      Object.keys(state).find((id) => state[id]?.[name] !== undefined) ?? name;
    const refuse = (texts: Record<string, string>) => {
      const errors = Object.fromEntries(Object.entries(texts).map(([name, text]) => [blockOf(name), text]));
      return once(() => ack({ response_action: 'errors', errors }));
    };
    const submission: Submission = {
      caller: { workspace, slack: body.user.id, team: body.user.team_id ?? body.team?.id },
      key: `view:${view.id}`,
      metadata: view.private_metadata,
      values: valuesOf(state),
      state,
      view: { id: view.id, hash: view.hash },
      close: () => once(() => ack()),
      show: (next) => once(() => ack({ response_action: 'update', view: next })),
      refuse,
      refuseAll: (text) => refuse({ [firstInput ?? '']: clamp(unescapeText(text), 300) }),
    };
    try {
      await handle(shell, submission);
    } catch (error) {
      shell.log.error({ error, view: callbackId }, 'a form could not be saved');
      if (answered) return;
      const reader = await readerFor(shell, workspace, body.user.id).catch(() =>
        readerOf({ language: 'en', timezone: 'UTC' }),
      );
      const { filing, refusals } = reader.wording;
      await submission.refuseAll(
        error instanceof NoOrganisation ? refusals.noOrganisation : filing.problems.notSaved,
      );
    }
  });
}

/**
 * A form about one complaint: does the deed, closes, and brings the case behind it up to date. A refusal
 * leaves the form as it is and says why.
 */
export function onCaseForm(
  app: App,
  shell: Shell,
  callbackId: string,
  submit: (deed: Deed, sent: Sent) => Promise<Done | Refusal | { errors: Record<string, string> }>,
): void {
  onSubmission(app, shell, callbackId, async (_, submission) => {
    const { context } = shell;
    const here = await visit(shell, submission.caller);
    const { visitor, reader } = here;
    const { complaint, parent, about = '', mark } = readFormMetadata(submission.metadata);
    const deed: Deed = { visitor, complaint, key: submission.key };
    const sent: Sent = {
      inputs: submission.values,
      visitor,
      reader,
      context,
      about,
      mark,
      readCase: () => readCase(context, visitor, { complaint }),
    };
    const result = await submit(deed, sent);
    if ('errors' in result) return submission.refuse(result.errors);
    if (isRefusal(result)) return submission.refuseAll(await worded(shell, here, result));
    await submission.close();
    if (parent === undefined) return;
    await refreshCaseAndHome(shell, here, complaint, { view_id: parent });
  });
}

interface FormMetadata {
  complaint: string;
  /** The view of the case that it was opened from. */
  parent?: string | undefined;
  /** What its button named besides the complaint. */
  about?: string | undefined;
  /** Of what it showed, where it must not be saved over what has changed since. */
  mark?: string | undefined;
}

/** What a form carries: ids only, checked again when it comes back. */
export function formMetadata(metadata: FormMetadata): string {
  return JSON.stringify(metadata);
}

export function readFormMetadata(text: string): FormMetadata {
  return JSON.parse(text) as FormMetadata;
}
