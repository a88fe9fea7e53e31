/** Records of playbooks. */

import type { PersonId } from '../facts/actor.ts';

/** A playbook that somebody chose for a complaint, besides those that follow from it. */
export interface ChosenPlaybook {
  workspace: string;
  complaint: string;
  playbook: string;
  chosenBy: PersonId;
  chosenAt: number;
}

/** A step of a playbook that was done. */
export interface DoneStep {
  workspace: string;
  complaint: string;
  playbook: string;
  step: string;
  doneBy: PersonId;
  doneAt: number;
}
