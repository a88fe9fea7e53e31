import type { App } from '@slack/bolt';
import type { Shell } from '../shell.ts';
import { registerAbsence } from './actions/absence.ts';
import { registerAgreementActions } from './actions/agreements.ts';
import { registerCaseActions } from './actions/case.ts';
import { registerClocks } from './actions/clocks.ts';
import { registerCourseActions } from './actions/course.ts';
import { registerFilingForm } from './actions/filing-form.ts';
import { registerGrading } from './actions/grading.ts';
import { registerHomeLists } from './actions/home.ts';
import { registerPlaybooks } from './actions/playbook.ts';
import { registerCatchAll } from './catch-all.ts';
import { registerComplaintCommand } from './commands/complaint.ts';
import { registerComposer } from './composer.ts';
import { registerDirectoryEvents } from './events/directory.ts';
import { registerHome } from './events/home.ts';
import { registerChoices } from './options/choices.ts';
import { registerSearch } from './search.ts';
import { registerFilingShortcuts } from './shortcuts/file.ts';
import { registerAgreementForms } from './submissions/agreements.ts';
import { registerCaseForms } from './submissions/case-forms.ts';
import { registerCourseForms } from './submissions/course.ts';
import { registerFilingSubmission } from './submissions/filing.ts';

/** Everything that Redress listens to. */
export function registerListeners(app: App, shell: Shell): void {
  registerComplaintCommand(app, shell);
  registerFilingShortcuts(app, shell);
  registerFilingForm(app, shell);
  registerFilingSubmission(app, shell);
  registerCaseActions(app, shell);
  registerCaseForms(app, shell);
  registerCourseActions(app, shell);
  registerCourseForms(app, shell);
  registerAgreementActions(app, shell);
  registerAgreementForms(app, shell);
  registerComposer(app, shell);
  registerPlaybooks(app, shell);
  registerSearch(app, shell);
  registerHomeLists(app, shell);
  registerGrading(app, shell);
  registerAbsence(app, shell);
  registerClocks(app, shell);
  registerChoices(app, shell);
  registerHome(app, shell);
  registerDirectoryEvents(app, shell);
  registerCatchAll(app, shell);
}
