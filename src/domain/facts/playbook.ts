import type { Complaint, Flag, Source } from '../filing/records.ts';
import type { Case } from './case.ts';
import type { LocalText, Organisation } from './organisation.ts';

/** What has proved itself in one situation, step by step; read from data, one file a playbook. */
export interface Playbook {
  /** A category whose scenario has this id follows the playbook. */
  id: string;
  name: LocalText;
  /** Followed whatever the category, where any of these holds. */
  applies?: { flags?: Flag[]; sources?: Source[] };
  steps: Step[];
}

export interface Step {
  id: string;
  text: LocalText;
  /** The answer cannot be given before it is done. */
  mandatory: boolean;
}

/** The playbooks that a case follows: those of its category and circumstances, and those chosen by hand. */
export function playbooksOf(
  playbooks: readonly Playbook[],
  organisation: Organisation,
  it: Pick<Case, 'complaint' | 'chosenPlaybooks'>,
): Playbook[] {
  const scenario = organisation.categories.find(({ id }) => id === it.complaint.category)?.scenario;
  const chosen = it.chosenPlaybooks.map(({ playbook }) => playbook);
  return playbooks.filter(
    (playbook) =>
      playbook.id === scenario || chosen.includes(playbook.id) || concerns(playbook, it.complaint),
  );
}

function concerns({ applies = {} }: Playbook, complaint: Complaint): boolean {
  return (
    (applies.flags ?? []).some((flag) => complaint.flags.includes(flag)) ||
    (applies.sources ?? []).includes(complaint.source)
  );
}

export function doneStep(it: Pick<Case, 'steps'>, playbook: string, step: string) {
  return it.steps.find((done) => done.playbook === playbook && done.step === step);
}

/** Mandatory steps that nobody has done yet. */
export function openSteps(playbooks: readonly Playbook[], it: Pick<Case, 'steps'>): Step[] {
  return playbooks.flatMap(({ id, steps }) =>
    steps.filter((step) => step.mandatory && doneStep(it, id, step.id) === undefined),
  );
}
