import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { allCauses } from '../../domain/answering/finding-records.ts';
import { callbackOutcomes } from '../../domain/closing/records.ts';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { callSeveral } from '../../operations/closing/call-several.ts';
import { closeSeveral } from '../../operations/closing/close-several.ts';
import { haveLessons } from '../../operations/closing/find-same-lesson.ts';
import type { BulkResult, Several } from '../../operations/one-by-one.ts';
import { listReadyToClose, listToCallBack } from '../../operations/reading/list-ready.ts';
import { oneOf } from '../blocks/form-values.ts';
import { actionIds, viewIds } from '../ids.ts';
import { noticeView } from '../listening/notice-view.ts';
import { onPress, show } from '../listening/press.ts';
import { onSubmission, type Submission } from '../listening/submission.ts';
import { type Visit, visit, worded } from '../listening/visit.ts';
import { refreshHome } from '../reading/show-home.ts';
import type { Shell } from '../shell.ts';
import { bulkCallbackForm } from './bulk-callback-form.ts';
import { chosenIn } from './bulk-choice.ts';
import { bulkClosureForm } from './bulk-closure-form.ts';

/** Several complaints in one form, from the desk's Home. */
export function registerBulk(app: App, shell: Shell): void {
  const { context } = shell;

  onBulk(
    actionIds.bulkClose,
    (here) => listReadyToClose(context, here.visitor),
    async (complaints, { organisation, reader, visitor }) => {
      const earlier = await haveLessons(context, visitor);
      return bulkClosureForm({ complaints, organisation, reader }, earlier);
    },
  );
  onBulk(
    actionIds.bulkCallback,
    (here) => listToCallBack(context, here.visitor),
    async (complaints, { organisation, reader }) => bulkCallbackForm({ complaints, organisation, reader }),
  );

  onSubmission(app, shell, viewIds.bulkClose, async (_, submission) => {
    const here = await visit(shell, submission.caller);
    const { values } = submission;
    const several = severalIn(submission, here);
    if (several.complaints.length === 0) return choose(submission, here);
    const sameAs = values.choice('sameAs');
    if (sameAs !== null) return told(submission, here, await closeSeveral(context, several, { sameAs }));
    const [happened, countermeasure] = ['happened', 'countermeasure'].map((name) => values.text(name).trim());
    const { needed } = here.reader.wording.case.closing;
    if (!happened || !countermeasure) {
      return submission.refuse({
        ...(happened ? {} : { happened: needed }),
        ...(countermeasure ? {} : { countermeasure: needed }),
      });
    }
    const cause = oneOf(allCauses, values.choice('cause')) ?? 'undetermined';
    const text = { happened, cause, handling: '', result: '', reflection: '', countermeasure };
    return told(submission, here, await closeSeveral(context, several, { text }));
  });

  onSubmission(app, shell, viewIds.bulkCallback, async (_, submission) => {
    const here = await visit(shell, submission.caller);
    const { values } = submission;
    const several = severalIn(submission, here);
    if (several.complaints.length === 0) return choose(submission, here);
    const outcome = oneOf(callbackOutcomes, values.choice('outcome')) ?? 'unreachable';
    const reached = outcome === 'reached';
    const resolved = reached ? values.choice('resolved') : null;
    const satisfaction = reached ? values.choice('satisfaction') : null;
    const { needed } = here.reader.wording.case.callback;
    if (reached && (resolved === null || satisfaction === null)) {
      return submission.refuse({
        ...(resolved === null ? { resolved: needed } : {}),
        ...(satisfaction === null ? { satisfaction: needed } : {}),
      });
    }
    const words = values.text('words').trim();
    const report = {
      outcome,
      resolved: resolved === null ? null : resolved === 'yes',
      satisfaction: satisfaction === null ? null : Number(satisfaction),
      words: words === '' ? null : words,
    };
    return told(submission, here, await callSeveral(context, several, report));
  });

  function onBulk(
    id: string,
    list: (here: Visit) => Promise<Complaint[] | Refusal>,
    formOf: (complaints: readonly Complaint[], here: Visit) => Promise<ModalView>,
  ): void {
    onPress(app, shell, id, async (_, press) => {
      const here = await visit(shell, press.caller);
      const complaints = await list(here);
      await press.ack();
      if (isRefusal(complaints)) return press.say(await worded(shell, here, complaints));
      const w = here.reader.wording.closing.bulk;
      const view =
        complaints.length === 0 ? noticeView(w.nothing, here.reader) : await formOf(complaints, here);
      return show(shell, press, view);
    });
  }

  function severalIn({ values, key }: Submission, { visitor }: Visit): Several {
    return { visitor, complaints: chosenIn(values), key };
  }

  function choose(submission: Submission, { reader }: Visit): Promise<void> {
    return submission.refuseAll(reader.wording.closing.bulk.which);
  }

  async function told(submission: Submission, here: Visit, { done, refused }: BulkResult): Promise<void> {
    const w = here.reader.wording.closing.bulk;
    const lines = await Promise.all(
      refused.map(async ({ reference, refusal }) => `*${reference}*: ${await worded(shell, here, refusal)}`),
    );
    const text = [
      ...(done > 0 ? [w.done(done)] : []),
      ...(lines.length > 0 ? [w.refused(lines.length), ...lines] : []),
    ].join('\n');
    await submission.show(noticeView(text, here.reader, w.result));
    await refreshHome(shell, here);
  }
}
