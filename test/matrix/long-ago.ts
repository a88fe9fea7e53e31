import type { ModalView } from '@slack/types';
import type { Case } from '../../src/domain/facts/case.ts';
import { playbooksOf } from '../../src/domain/facts/playbook.ts';
import { factsOf } from '../../src/operations/commit.ts';
import { namesFor } from '../../src/slack/blocks/names.ts';
import { readerOf } from '../../src/slack/blocks/reader.ts';
import type { CaseAction } from '../../src/slack/case-action.ts';
import { outreachImportForm } from '../../src/slack/closing/outreach-import-form.ts';
import { buttonValue } from '../../src/slack/ids.ts';
import { formMetadata } from '../../src/slack/listening/submission.ts';
import { workspace } from '../operations/every-action/floor.ts';
import type { Ground } from './ground.ts';

/** What the button of an old message carries. */
export function oldValue({ floor }: Ground, it: Case, { name, about }: CaseAction): string {
  const { id } = it.complaint;
  if (name === 'step') {
    const [playbook] = playbooksOf(floor.context.playbooks, floor.organisation, it);
    return JSON.stringify({
      complaint: id,
      playbook: playbook?.id,
      step: playbook?.steps[0]?.id,
      done: true,
    });
  }
  const items = {
    finishCorrection: it.correctiveActions,
    checkCorrection: it.correctiveActions,
    sendFile: it.files,
  };
  const item = name in items ? (items[name as keyof typeof items][0]?.id ?? 'none') : about(it);
  return buttonValue(id, item);
}

/** The form as it stands on somebody's screen who opened it in time. */
export async function drawForm(
  { floor }: Ground,
  it: Case,
  action: CaseAction,
): Promise<ModalView | undefined> {
  const { context, organisation } = floor;
  const { id: complaint, owner } = it.complaint;
  const visitor = await floor.visitor(owner ?? 'wang');
  const reader = readerOf(visitor);
  if (action.name === 'outreach')
    return outreachImportForm(reader, JSON.stringify({ complaint, parent: 'V0' }));
  const { correctiveActions } = it;
  const about =
    action.name === 'checkCorrection' ? (correctiveActions[0]?.id ?? '') : (action.about(it) ?? '');
  const form = await action.open?.({
    facts: await factsOf(context, it, visitor.person),
    visitor,
    reader,
    context,
    about,
    names: (people) => namesFor(context, workspace, organisation, people),
  });
  return (
    form && { ...form, private_metadata: formMetadata({ complaint, about, mark: form.private_metadata }) }
  );
}
