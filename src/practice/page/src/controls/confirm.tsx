import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { TextJson } from '../../../page-contract.ts';
import { usePage } from '../context.ts';
import { plainText, TextObject } from '../text/mrkdwn-text.tsx';
import { Dialog } from './dialog.tsx';

/** Slack's confirm object. */
export interface ConfirmJson {
  title?: TextJson;
  text: TextJson;
  confirm?: TextJson;
  deny?: TextJson;
  style?: 'primary' | 'danger';
}

/** Asks the person; resolves to whether they agreed. Without a question it agrees at once. */
type Ask = (question: ConfirmJson | undefined) => Promise<boolean>;

export const AskContext = createContext<Ask>(async () => true);

/** The way to ask before something is done. */
export function useAsk(): Ask {
  return useContext(AskContext);
}

export function ConfirmDialog({
  question,
  answer,
}: {
  question: ConfirmJson;
  answer: (agreed: boolean) => void;
}) {
  const { strings } = usePage();
  const id = useId();
  return (
    <Dialog
      role="alertdialog"
      class="confirm"
      labelledBy={`${id}-title`}
      describedBy={`${id}-text`}
      dismissable
      onEscape={() => answer(false)}
    >
      <h2 id={`${id}-title`}>{plainText(question.title) || strings.areYouSure}</h2>
      <div id={`${id}-text`}>
        <TextObject text={question.text} />
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" onClick={() => answer(false)}>
          {plainText(question.deny) || strings.cancel}
        </button>
        <button
          type="button"
          class={`button button-${question.style ?? 'primary'}`}
          data-focus-on-load
          onClick={() => answer(true)}
        >
          {plainText(question.confirm) || strings.yes}
        </button>
      </div>
    </Dialog>
  );
}
