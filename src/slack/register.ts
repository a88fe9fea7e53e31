import type { App } from '@slack/bolt';
import { registerComposer } from './answering/on-compose.ts';
import { registerPlaybooks } from './answering/on-steps.ts';
import { registerCase } from './case/on-case.ts';
import { registerBulk } from './closing/on-bulk.ts';
import { registerFollowUp } from './closing/on-follow-up.ts';
import { registerOutreach } from './closing/on-outreach.ts';
import { registerAmendment } from './filing/on-amend.ts';
import { registerFiles } from './filing/on-files.ts';
import { registerFilingSubmission } from './filing/on-filing.ts';
import { registerFilingForm } from './filing/on-filing-change.ts';
import { registerFilingShortcuts } from './filing/on-shortcut.ts';
import { registerCatchAll } from './listening/catch-all.ts';
import { registerCaseActions } from './listening/on-case-actions.ts';
import { registerDirectoryEvents } from './listening/on-directory.ts';
import { registerAbsence } from './people/on-absence.ts';
import { registerDelegation } from './people/on-delegation.ts';
import { registerChoices } from './people/on-menus.ts';
import { registerComplaintCommand } from './reading/complaint-command.ts';
import { registerHome } from './reading/on-home.ts';
import { registerHomeLists } from './reading/on-home-lists.ts';
import { registerSearch } from './reading/on-search.ts';
import type { Shell } from './shell.ts';

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
