import type { App } from '@slack/bolt';
import type { Shell } from '../shell.ts';
import { registerAbsence } from './actions/absence.ts';
import { registerFilingForm } from './actions/filing-form.ts';
import { registerHomeLists } from './actions/home.ts';
import { registerAmendment } from './amendment.ts';
import { registerBulk } from './bulk.ts';
import { registerCase } from './case.ts';
import { registerCaseActions } from './case-actions.ts';
import { registerCatchAll } from './catch-all.ts';
import { registerComplaintCommand } from './commands/complaint.ts';
import { registerComposer } from './composer.ts';
import { registerDelegation } from './delegation.ts';
import { registerDirectoryEvents } from './events/directory.ts';
import { registerHome } from './events/home.ts';
import { registerFiles } from './files.ts';
import { registerFollowUp } from './follow-up.ts';
import { registerChoices } from './options/choices.ts';
import { registerOutreach } from './outreach.ts';
import { registerPlaybooks } from './playbook.ts';
import { registerSearch } from './search.ts';
import { registerFilingShortcuts } from './shortcuts/file.ts';
import { registerFilingSubmission } from './submissions/filing.ts';

/** Everything that Redress listens to. */
export function registerListeners(app: App, shell: Shell): void {
  registerComplaintCommand(app, shell);
  registerFilingShortcuts(app, shell);
  registerFilingForm(app, shell);
  registerFilingSubmission(app, shell);
  registerCase(app, shell);
  registerCaseActions(app, shell);
  registerFollowUp(app, shell);
  registerAmendment(app, shell);
  registerBulk(app, shell);
  registerComposer(app, shell);
  registerDelegation(app, shell);
  registerPlaybooks(app, shell);
  registerSearch(app, shell);
  registerFiles(app, shell);
  registerOutreach(app, shell);
  registerHomeLists(app, shell);
  registerAbsence(app, shell);
  registerChoices(app, shell);
  registerHome(app, shell);
  registerDirectoryEvents(app, shell);
  registerCatchAll(app, shell);
}
