import type { Composition, Contact, Note, PromiseMade, Response } from '../answering/contact-records.ts';
import type { Countersignature, Point } from '../answering/finding-records.ts';
import type { Approval, Rejection, Remedy } from '../answering/offer-records.ts';
import type { ChosenPlaybook, DoneStep } from '../answering/step-records.ts';
import type { Deadline, Escalation, Extension, Pause } from '../clocks/records.ts';
import type {
  Callback,
  CorrectiveAction,
  Lesson,
  OutreachAttempt,
  OutreachContact,
} from '../closing/records.ts';
import type { Complaint, Draft, FileRecord } from '../filing/records.ts';
import type { Absence, Delegation, Profile } from '../people/records.ts';
import type { Channel, Cooperation, Hearing, Placement, Statement, Transfer } from '../routing/records.ts';
import type { Notice, Received, Slot } from './delivery-records.ts';
import type { Entry, Secret } from './register-records.ts';
import type { Policy, Workspace } from './workspace-records.ts';

/**
 * The rows the store keeps, by table. Every instant is UTC epoch milliseconds, every amount is in minor currency
 * units, every row names its workspace. Each record stands in its chapter.
 */
export interface Records {
  complaints: Complaint;
  points: Point;
  remedies: Remedy;
  approvals: Approval;
  delegations: Delegation;
  rejections: Rejection;
  promises: PromiseMade;
  contacts: Contact;
  compositions: Composition;
  signatures: Countersignature;
  responses: Response;
  callbacks: Callback;
  lessons: Lesson;
  correctiveActions: CorrectiveAction;
  outreachContacts: OutreachContact;
  outreachAttempts: OutreachAttempt;
  chosenPlaybooks: ChosenPlaybook;
  steps: DoneStep;
  transfers: Transfer;
  hearings: Hearing;
  statements: Statement;
  cooperations: Cooperation;
  deadlines: Deadline;
  escalations: Escalation;
  pauses: Pause;
  extensions: Extension;
  entries: Entry;
  secrets: Secret;
  notes: Note;
  files: FileRecord;
  drafts: Draft;
  placements: Placement;
  notices: Notice;
  received: Received;
  slots: Slot;
  policies: Policy;
  absences: Absence;
  workspaces: Workspace;
  profiles: Profile;
  channels: Channel;
}
