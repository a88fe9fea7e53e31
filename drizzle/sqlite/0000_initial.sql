CREATE TABLE `absences` (
	`workspace` text NOT NULL,
	`person` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`substitute` text,
	`planned_by` text NOT NULL,
	`planned_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `person`)
);
--> statement-breakpoint
CREATE TABLE `approvals` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`terms` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`tier` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked` text NOT NULL,
	`decided_by` text,
	`on_behalf_of` text,
	`decided_at` integer,
	`approved` integer,
	`reason` text,
	`withdrawn_at` integer,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `approvals_complaint` ON `approvals` (`workspace`,`complaint`,`asked_at`);--> statement-breakpoint
CREATE INDEX `approvals_waiting` ON `approvals` (`workspace`,`asked_at`) WHERE "approvals"."decided_at" is null and "approvals"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `callbacks` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`outcome` text NOT NULL,
	`resolved` integer,
	`satisfaction` integer,
	`words` text,
	`called_by` text NOT NULL,
	`called_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `callbacks_complaint` ON `callbacks` (`workspace`,`complaint`,`called_at`);--> statement-breakpoint
CREATE INDEX `callbacks_called` ON `callbacks` (`workspace`,`called_at`);--> statement-breakpoint
CREATE TABLE `channels` (
	`workspace` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`private` integer NOT NULL,
	`archived` integer NOT NULL,
	`joined` integer NOT NULL,
	`members` text NOT NULL,
	`refreshed_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE TABLE `chosen_playbooks` (
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`playbook` text NOT NULL,
	`chosen_by` text NOT NULL,
	`chosen_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `complaint`, `playbook`)
);
--> statement-breakpoint
CREATE TABLE `complaints` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace` text NOT NULL,
	`reference` text NOT NULL,
	`version` integer NOT NULL,
	`head` text NOT NULL,
	`policy_version` integer NOT NULL,
	`filed_at` integer NOT NULL,
	`reporter` text NOT NULL,
	`source` text NOT NULL,
	`occurred_on` text,
	`place` text,
	`product` text,
	`receipt` text,
	`category` text NOT NULL,
	`department` text NOT NULL,
	`severity` text NOT NULL,
	`complainant_kind` text NOT NULL,
	`complainant_name` text,
	`complainant_contact` text,
	`contact_key` text,
	`narrative` text NOT NULL,
	`sought_kind` text,
	`sought_amount` integer,
	`currency` text NOT NULL,
	`subject` text,
	`flags` text NOT NULL,
	`motive` text,
	`answers` text NOT NULL,
	`link` text,
	`settled_how` text,
	`channel` text,
	`restricted` integer NOT NULL,
	`investigator` text,
	`decision_lost_at` integer,
	`decision_lost_by` text,
	`owner` text,
	`claimed_at` integer,
	`responded_at` integer,
	`called_back_at` integer,
	`closed_at` integer,
	`closed_by` text,
	`reopened_at` integer,
	`ended_as` text,
	`merged_into` text,
	`follows` text,
	`second_stage_at` integer,
	`first_owner` text,
	`level` integer NOT NULL,
	`callback_due` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `complaints_reference` ON `complaints` (`workspace`,`reference`);--> statement-breakpoint
CREATE INDEX `complaints_filed` ON `complaints` (`workspace`,`filed_at`);--> statement-breakpoint
CREATE INDEX `complaints_category` ON `complaints` (`workspace`,`category`,`filed_at`);--> statement-breakpoint
CREATE INDEX `complaints_reporter` ON `complaints` (`workspace`,`reporter`,`filed_at`);--> statement-breakpoint
CREATE INDEX `complaints_contact` ON `complaints` (`workspace`,`contact_key`,`filed_at`) WHERE "complaints"."contact_key" is not null;--> statement-breakpoint
CREATE INDEX `complaints_receipt` ON `complaints` (`workspace`,`receipt`,`filed_at`) WHERE "complaints"."receipt" is not null;--> statement-breakpoint
CREATE INDEX `complaints_closed` ON `complaints` (`workspace`,`closed_at`,`department`);--> statement-breakpoint
CREATE INDEX `complaints_lost` ON `complaints` (`workspace`,`decision_lost_at`,`decision_lost_by`) WHERE "complaints"."decision_lost_at" is not null;--> statement-breakpoint
CREATE INDEX `complaints_owned` ON `complaints` (`workspace`,`owner`) WHERE "complaints"."closed_at" is null and "complaints"."owner" is not null;--> statement-breakpoint
CREATE TABLE `compositions` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`version` integer NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`composed_by` text NOT NULL,
	`composed_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `compositions_version` ON `compositions` (`workspace`,`complaint`,`version`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`means` text NOT NULL,
	`direction` text NOT NULL,
	`reached` integer NOT NULL,
	`summary` text NOT NULL,
	`contacted_by` text NOT NULL,
	`contacted_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `contacts_complaint` ON `contacts` (`workspace`,`complaint`,`contacted_at`);--> statement-breakpoint
CREATE TABLE `cooperations` (
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`department` text NOT NULL,
	`task` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `complaint`, `department`)
);
--> statement-breakpoint
CREATE TABLE `corrective_actions` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`text` text NOT NULL,
	`owner` text NOT NULL,
	`planned_by` text NOT NULL,
	`planned_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	`effective` integer,
	`effect` text,
	`checked_at` integer,
	`checked_by` text,
	`failed_at` integer,
	`failed_by` text,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `corrective_actions_complaint` ON `corrective_actions` (`workspace`,`complaint`,`planned_at`);--> statement-breakpoint
CREATE TABLE `counters` (
	`workspace` text NOT NULL,
	`year` integer NOT NULL,
	`next` integer NOT NULL,
	PRIMARY KEY(`workspace`, `year`)
);
--> statement-breakpoint
CREATE TABLE `deadlines` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`clock` text NOT NULL,
	`started_at` integer NOT NULL,
	`nudge_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`look_at` integer,
	`nudged_at` integer,
	`met_at` integer,
	`cancelled_at` integer,
	`breached_at` integer,
	`breached_by` text,
	`breached_in` text,
	`holder` text,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `deadlines_complaint` ON `deadlines` (`workspace`,`complaint`,`started_at`);--> statement-breakpoint
CREATE INDEX `deadlines_look` ON `deadlines` (`look_at`) WHERE "deadlines"."look_at" is not null;--> statement-breakpoint
CREATE INDEX `deadlines_response` ON `deadlines` (`workspace`,`due_at`) WHERE "deadlines"."clock" = 'response';--> statement-breakpoint
CREATE INDEX `deadlines_breached` ON `deadlines` (`workspace`,`breached_at`) WHERE "deadlines"."breached_at" is not null;--> statement-breakpoint
CREATE TABLE `delegations` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`giver` text NOT NULL,
	`receiver` text NOT NULL,
	`up_to` integer NOT NULL,
	`currency` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `delegations_running` ON `delegations` (`workspace`,`ends_at`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`workspace` text NOT NULL,
	`person` text NOT NULL,
	`view` text NOT NULL,
	`values` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `person`)
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`workspace`, `complaint`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `escalations` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`level` integer NOT NULL,
	`person` text,
	`because` text NOT NULL,
	`clock` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `escalations_complaint` ON `escalations` (`workspace`,`complaint`,`level`);--> statement-breakpoint
CREATE TABLE `extensions` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`deadline` text NOT NULL,
	`clock` text NOT NULL,
	`from_at` integer NOT NULL,
	`to_at` integer NOT NULL,
	`reason` text NOT NULL,
	`told` text NOT NULL,
	`extended_by` text NOT NULL,
	`extended_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `extensions_complaint` ON `extensions` (`workspace`,`complaint`,`extended_at`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`slack_file` text NOT NULL,
	`name` text NOT NULL,
	`mimetype` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text,
	`path` text,
	`state` text NOT NULL,
	`reason` text,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `files_complaint` ON `files` (`workspace`,`complaint`,`added_at`);--> statement-breakpoint
CREATE INDEX `files_wanted` ON `files` (`added_at`) WHERE "files"."state" = 'wanted';--> statement-breakpoint
CREATE TABLE `hearings` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`sides` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`ruled_for` text,
	`ruled_by` text,
	`ruled_at` integer,
	`ruling` text,
	`category` text NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `hearings_complaint` ON `hearings` (`workspace`,`complaint`,`opened_at`);--> statement-breakpoint
CREATE INDEX `hearings_category` ON `hearings` (`workspace`,`category`,`ruled_at`);--> statement-breakpoint
CREATE TABLE `identity` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`same_as` text,
	`happened` text NOT NULL,
	`cause` text NOT NULL,
	`handling` text NOT NULL,
	`result` text NOT NULL,
	`reflection` text NOT NULL,
	`countermeasure` text NOT NULL,
	`signature` text NOT NULL,
	`learned_by` text NOT NULL,
	`learned_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `lessons_complaint` ON `lessons` (`workspace`,`complaint`,`learned_at`);--> statement-breakpoint
CREATE INDEX `lessons_learned` ON `lessons` (`workspace`,`learned_at`);--> statement-breakpoint
CREATE INDEX `lessons_signature` ON `lessons` (`workspace`,`signature`,`learned_at`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`channel` text NOT NULL,
	`ts` text NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`files` text NOT NULL,
	`written_at` integer NOT NULL,
	`edited_at` integer,
	`deleted_at` integer,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notes_message` ON `notes` (`workspace`,`channel`,`ts`);--> statement-breakpoint
CREATE INDEX `notes_complaint` ON `notes` (`workspace`,`complaint`,`written_at`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`lane` text NOT NULL,
	`complaint` text,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`send_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` integer,
	`uncertain` integer NOT NULL,
	`sent_at` integer,
	`channel` text,
	`ts` text,
	`failure` text,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_key` ON `notices` (`workspace`,`key`);--> statement-breakpoint
CREATE INDEX `notices_complaint` ON `notices` (`workspace`,`complaint`,`id`);--> statement-breakpoint
CREATE INDEX `notices_waiting` ON `notices` (`workspace`,`lane`,`id`) WHERE "notices"."state" in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `notices_pings` ON `notices` (`workspace`,`lane`,`created_at`) WHERE "notices"."kind" = 'ping';--> statement-breakpoint
CREATE INDEX `notices_troubled` ON `notices` (`workspace`,`created_at`) WHERE "notices"."state" in ('failed', 'held');--> statement-breakpoint
CREATE TABLE `outreach_attempts` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`contact_key` text NOT NULL,
	`outcome` text NOT NULL,
	`words` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `outreach_attempts_contact` ON `outreach_attempts` (`workspace`,`complaint`,`contact_key`,`at`);--> statement-breakpoint
CREATE TABLE `outreach_contacts` (
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`contact_key` text NOT NULL,
	`name` text NOT NULL,
	`contact` text NOT NULL,
	`note` text NOT NULL,
	`listed_by` text NOT NULL,
	`listed_at` integer NOT NULL,
	`outcome` text,
	`contacted_by` text,
	`contacted_at` integer,
	`complained_at` integer,
	`complained_in` text,
	PRIMARY KEY(`workspace`, `complaint`, `contact_key`)
);
--> statement-breakpoint
CREATE INDEX `outreach_contacts_key` ON `outreach_contacts` (`workspace`,`contact_key`) WHERE "outreach_contacts"."complained_at" is null;--> statement-breakpoint
CREATE TABLE `pauses` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`waiting_for` text NOT NULL,
	`reason` text NOT NULL,
	`paused_by` text NOT NULL,
	`paused_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`look_at` integer,
	`resumed_at` integer,
	`resumed_by` text,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `pauses_complaint` ON `pauses` (`workspace`,`complaint`,`paused_at`);--> statement-breakpoint
CREATE INDEX `pauses_look` ON `pauses` (`look_at`) WHERE "pauses"."look_at" is not null;--> statement-breakpoint
CREATE TABLE `placements` (
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`channel` text NOT NULL,
	`ts` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`workspace`, `complaint`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `placements_thread` ON `placements` (`workspace`,`channel`,`ts`);--> statement-breakpoint
CREATE TABLE `points` (
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`outcome` text,
	`facts` text,
	`cause` text,
	`responsibility` text,
	`found_by` text,
	`found_at` integer,
	PRIMARY KEY(`workspace`, `complaint`, `number`)
);
--> statement-breakpoint
CREATE INDEX `points_found` ON `points` (`workspace`,`found_at`) WHERE "points"."found_at" is not null;--> statement-breakpoint
CREATE TABLE `policies` (
	`workspace` text NOT NULL,
	`version` integer NOT NULL,
	`organisation` text NOT NULL,
	`imported_at` integer NOT NULL,
	`imported_by` text NOT NULL,
	PRIMARY KEY(`workspace`, `version`)
);
--> statement-breakpoint
CREATE TABLE `profiles` (
	`workspace` text NOT NULL,
	`slack` text NOT NULL,
	`name` text NOT NULL,
	`locale` text,
	`timezone` text,
	`deactivated` integer NOT NULL,
	`external` integer NOT NULL,
	`refreshed_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `slack`)
);
--> statement-breakpoint
CREATE TABLE `promises` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`due_at` integer NOT NULL,
	`look_at` integer,
	`nudged_at` integer,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`note` text,
	`kept_at` integer,
	`broken_at` integer,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `promises_complaint` ON `promises` (`workspace`,`complaint`,`made_at`);--> statement-breakpoint
CREATE INDEX `promises_due` ON `promises` (`workspace`,`due_at`);--> statement-breakpoint
CREATE INDEX `promises_look` ON `promises` (`look_at`) WHERE "promises"."look_at" is not null;--> statement-breakpoint
CREATE TABLE `received` (
	`workspace` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`result` text,
	PRIMARY KEY(`workspace`, `key`)
);
--> statement-breakpoint
CREATE TABLE `rejections` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`words` text,
	`recorded_by` text NOT NULL,
	`rejected_at` integer NOT NULL,
	`proposer` text,
	`delegated_back_at` integer,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `rejections_complaint` ON `rejections` (`workspace`,`complaint`,`rejected_at`);--> statement-breakpoint
CREATE TABLE `remedies` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer,
	`currency` text NOT NULL,
	`bearer` text NOT NULL,
	`details` text,
	`option` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`chosen_at` integer,
	`rejected_at` integer,
	`replaced_at` integer,
	`carried_out_at` integer,
	`carried_out_by` text,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `remedies_complaint` ON `remedies` (`workspace`,`complaint`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `remedies_proposed` ON `remedies` (`workspace`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`means` text NOT NULL,
	`text` text NOT NULL,
	`given_by` text NOT NULL,
	`given_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `responses_complaint` ON `responses` (`workspace`,`complaint`,`given_at`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`sequence` integer NOT NULL,
	`field` text NOT NULL,
	`salt` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`workspace`, `complaint`, `sequence`, `field`)
);
--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`signed_as` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_at` integer NOT NULL,
	`voided_at` integer,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `signatures_complaint` ON `signatures` (`workspace`,`complaint`,`signed_at`);--> statement-breakpoint
CREATE TABLE `slots` (
	`workspace` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`done_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `kind`, `name`)
);
--> statement-breakpoint
CREATE TABLE `statements` (
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`hearing` text NOT NULL,
	`department` text NOT NULL,
	`text` text NOT NULL,
	`stated_by` text NOT NULL,
	`stated_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `hearing`, `department`)
);
--> statement-breakpoint
CREATE INDEX `statements_complaint` ON `statements` (`workspace`,`complaint`,`stated_at`);--> statement-breakpoint
CREATE TABLE `steps` (
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`playbook` text NOT NULL,
	`step` text NOT NULL,
	`done_by` text NOT NULL,
	`done_at` integer NOT NULL,
	PRIMARY KEY(`workspace`, `complaint`, `playbook`, `step`)
);
--> statement-breakpoint
CREATE TABLE `transfers` (
	`id` text NOT NULL,
	`workspace` text NOT NULL,
	`complaint` text NOT NULL,
	`from_department` text NOT NULL,
	`to_department` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`accepted` integer,
	`answer` text,
	PRIMARY KEY(`workspace`, `id`)
);
--> statement-breakpoint
CREATE INDEX `transfers_complaint` ON `transfers` (`workspace`,`complaint`,`asked_at`);--> statement-breakpoint
CREATE TABLE `workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`enterprise` text,
	`bot_user` text,
	`connected_at` integer NOT NULL
);
