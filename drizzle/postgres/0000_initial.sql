CREATE TABLE "absences" (
	"workspace" text NOT NULL,
	"person" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"substitute" text,
	"planned_by" text NOT NULL,
	"planned_at" bigint NOT NULL,
	CONSTRAINT "absences_workspace_person_pk" PRIMARY KEY("workspace","person")
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"terms" json NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"tier" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"asked" json NOT NULL,
	"decided_by" text,
	"on_behalf_of" text,
	"decided_at" bigint,
	"approved" boolean,
	"reason" text,
	"withdrawn_at" bigint,
	CONSTRAINT "approvals_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "callbacks" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"outcome" text NOT NULL,
	"resolved" boolean,
	"satisfaction" bigint,
	"words" text,
	"called_by" text NOT NULL,
	"called_at" bigint NOT NULL,
	CONSTRAINT "callbacks_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"workspace" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"private" boolean NOT NULL,
	"archived" boolean NOT NULL,
	"joined" boolean NOT NULL,
	"members" json NOT NULL,
	"refreshed_at" bigint NOT NULL,
	CONSTRAINT "channels_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "chosen_playbooks" (
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"playbook" text NOT NULL,
	"chosen_by" text NOT NULL,
	"chosen_at" bigint NOT NULL,
	CONSTRAINT "chosen_playbooks_workspace_complaint_playbook_pk" PRIMARY KEY("workspace","complaint","playbook")
);
--> statement-breakpoint
CREATE TABLE "complaints" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace" text NOT NULL,
	"reference" text NOT NULL,
	"version" bigint NOT NULL,
	"head" text NOT NULL,
	"policy_version" bigint NOT NULL,
	"filed_at" bigint NOT NULL,
	"reporter" text NOT NULL,
	"source" text NOT NULL,
	"occurred_on" text,
	"place" text,
	"product" text,
	"receipt" text,
	"category" text NOT NULL,
	"department" text NOT NULL,
	"severity" text NOT NULL,
	"complainant_kind" text NOT NULL,
	"complainant_name" text,
	"complainant_contact" text,
	"contact_key" text,
	"narrative" text NOT NULL,
	"sought_kind" text,
	"sought_amount" bigint,
	"currency" text NOT NULL,
	"subject" text,
	"flags" json NOT NULL,
	"motive" text,
	"answers" json NOT NULL,
	"link" text,
	"settled_how" text,
	"channel" text,
	"restricted" boolean NOT NULL,
	"investigator" text,
	"decision_lost_at" bigint,
	"decision_lost_by" text,
	"owner" text,
	"claimed_at" bigint,
	"responded_at" bigint,
	"called_back_at" bigint,
	"closed_at" bigint,
	"closed_by" text,
	"reopened_at" bigint,
	"ended_as" text,
	"merged_into" text,
	"follows" text,
	"second_stage_at" bigint,
	"first_owner" text,
	"level" bigint NOT NULL,
	"callback_due" boolean NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "compositions" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"version" bigint NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"composed_by" text NOT NULL,
	"composed_at" bigint NOT NULL,
	CONSTRAINT "compositions_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"means" text NOT NULL,
	"direction" text NOT NULL,
	"reached" boolean NOT NULL,
	"summary" text NOT NULL,
	"contacted_by" text NOT NULL,
	"contacted_at" bigint NOT NULL,
	CONSTRAINT "contacts_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "cooperations" (
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"department" text NOT NULL,
	"task" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" bigint NOT NULL,
	CONSTRAINT "cooperations_workspace_complaint_department_pk" PRIMARY KEY("workspace","complaint","department")
);
--> statement-breakpoint
CREATE TABLE "corrective_actions" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"text" text NOT NULL,
	"owner" text NOT NULL,
	"planned_by" text NOT NULL,
	"planned_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"done_at" bigint,
	"done_by" text,
	"effective" boolean,
	"effect" text,
	"checked_at" bigint,
	"checked_by" text,
	"failed_at" bigint,
	"failed_by" text,
	CONSTRAINT "corrective_actions_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"workspace" text NOT NULL,
	"year" bigint NOT NULL,
	"next" bigint NOT NULL,
	CONSTRAINT "counters_workspace_year_pk" PRIMARY KEY("workspace","year")
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"clock" text NOT NULL,
	"started_at" bigint NOT NULL,
	"nudge_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"look_at" bigint,
	"nudged_at" bigint,
	"met_at" bigint,
	"cancelled_at" bigint,
	"breached_at" bigint,
	"breached_by" text,
	"breached_in" text,
	"holder" text,
	CONSTRAINT "deadlines_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"giver" text NOT NULL,
	"receiver" text NOT NULL,
	"up_to" bigint NOT NULL,
	"currency" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"given_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	CONSTRAINT "delegations_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"workspace" text NOT NULL,
	"person" text NOT NULL,
	"view" text NOT NULL,
	"values" json NOT NULL,
	"saved_at" bigint NOT NULL,
	CONSTRAINT "drafts_workspace_person_pk" PRIMARY KEY("workspace","person")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "entries_workspace_complaint_sequence_pk" PRIMARY KEY("workspace","complaint","sequence")
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"level" bigint NOT NULL,
	"person" text,
	"because" text NOT NULL,
	"clock" text,
	"at" bigint NOT NULL,
	CONSTRAINT "escalations_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"deadline" text NOT NULL,
	"clock" text NOT NULL,
	"from_at" bigint NOT NULL,
	"to_at" bigint NOT NULL,
	"reason" text NOT NULL,
	"told" text NOT NULL,
	"extended_by" text NOT NULL,
	"extended_at" bigint NOT NULL,
	CONSTRAINT "extensions_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"slack_file" text NOT NULL,
	"name" text NOT NULL,
	"mimetype" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text,
	"path" text,
	"state" text NOT NULL,
	"reason" text,
	"added_at" bigint NOT NULL,
	CONSTRAINT "files_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "hearings" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"sides" json NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" bigint NOT NULL,
	"ruled_for" text,
	"ruled_by" text,
	"ruled_at" bigint,
	"ruling" text,
	"category" text NOT NULL,
	CONSTRAINT "hearings_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"id" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"same_as" text,
	"happened" text NOT NULL,
	"cause" text NOT NULL,
	"handling" text NOT NULL,
	"result" text NOT NULL,
	"reflection" text NOT NULL,
	"countermeasure" text NOT NULL,
	"signature" text NOT NULL,
	"learned_by" text NOT NULL,
	"learned_at" bigint NOT NULL,
	CONSTRAINT "lessons_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"channel" text NOT NULL,
	"ts" text NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"files" json NOT NULL,
	"written_at" bigint NOT NULL,
	"edited_at" bigint,
	"deleted_at" bigint,
	CONSTRAINT "notes_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"lane" text NOT NULL,
	"complaint" text,
	"body" json NOT NULL,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"send_at" bigint NOT NULL,
	"attempts" bigint NOT NULL,
	"leased_until" bigint,
	"uncertain" boolean NOT NULL,
	"sent_at" bigint,
	"channel" text,
	"ts" text,
	"failure" text,
	CONSTRAINT "notices_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "outreach_attempts" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"contact_key" text NOT NULL,
	"outcome" text NOT NULL,
	"words" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "outreach_attempts_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "outreach_contacts" (
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"contact_key" text NOT NULL,
	"name" text NOT NULL,
	"contact" text NOT NULL,
	"note" text NOT NULL,
	"listed_by" text NOT NULL,
	"listed_at" bigint NOT NULL,
	"outcome" text,
	"contacted_by" text,
	"contacted_at" bigint,
	"complained_at" bigint,
	"complained_in" text,
	CONSTRAINT "outreach_contacts_workspace_complaint_contact_key_pk" PRIMARY KEY("workspace","complaint","contact_key")
);
--> statement-breakpoint
CREATE TABLE "pauses" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"waiting_for" text NOT NULL,
	"reason" text NOT NULL,
	"paused_by" text NOT NULL,
	"paused_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"look_at" bigint,
	"resumed_at" bigint,
	"resumed_by" text,
	CONSTRAINT "pauses_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "placements" (
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"channel" text NOT NULL,
	"ts" text NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "placements_workspace_complaint_pk" PRIMARY KEY("workspace","complaint")
);
--> statement-breakpoint
CREATE TABLE "points" (
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"number" bigint NOT NULL,
	"text" text NOT NULL,
	"outcome" text,
	"facts" text,
	"cause" text,
	"responsibility" text,
	"found_by" text,
	"found_at" bigint,
	CONSTRAINT "points_workspace_complaint_number_pk" PRIMARY KEY("workspace","complaint","number")
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"workspace" text NOT NULL,
	"version" bigint NOT NULL,
	"organisation" text NOT NULL,
	"imported_at" bigint NOT NULL,
	"imported_by" text NOT NULL,
	CONSTRAINT "policies_workspace_version_pk" PRIMARY KEY("workspace","version")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"workspace" text NOT NULL,
	"slack" text NOT NULL,
	"name" text NOT NULL,
	"locale" text,
	"timezone" text,
	"deactivated" boolean NOT NULL,
	"external" boolean NOT NULL,
	"refreshed_at" bigint NOT NULL,
	CONSTRAINT "profiles_workspace_slack_pk" PRIMARY KEY("workspace","slack")
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"due_at" bigint NOT NULL,
	"look_at" bigint,
	"nudged_at" bigint,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"note" text,
	"kept_at" bigint,
	"broken_at" bigint,
	CONSTRAINT "promises_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "received" (
	"workspace" text NOT NULL,
	"key" text NOT NULL,
	"at" bigint NOT NULL,
	"result" text,
	CONSTRAINT "received_workspace_key_pk" PRIMARY KEY("workspace","key")
);
--> statement-breakpoint
CREATE TABLE "rejections" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"words" text,
	"recorded_by" text NOT NULL,
	"rejected_at" bigint NOT NULL,
	"proposer" text,
	"delegated_back_at" bigint,
	CONSTRAINT "rejections_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "remedies" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint,
	"currency" text NOT NULL,
	"bearer" text NOT NULL,
	"details" text,
	"option" bigint NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"chosen_at" bigint,
	"rejected_at" bigint,
	"replaced_at" bigint,
	"carried_out_at" bigint,
	"carried_out_by" text,
	CONSTRAINT "remedies_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"means" text NOT NULL,
	"text" text NOT NULL,
	"given_by" text NOT NULL,
	"given_at" bigint NOT NULL,
	CONSTRAINT "responses_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"sequence" bigint NOT NULL,
	"field" text NOT NULL,
	"salt" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "secrets_workspace_complaint_sequence_field_pk" PRIMARY KEY("workspace","complaint","sequence","field")
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"signed_as" text NOT NULL,
	"signed_by" text NOT NULL,
	"signed_at" bigint NOT NULL,
	"voided_at" bigint,
	CONSTRAINT "signatures_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"workspace" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"done_at" bigint NOT NULL,
	CONSTRAINT "slots_workspace_kind_name_pk" PRIMARY KEY("workspace","kind","name")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"hearing" text NOT NULL,
	"department" text NOT NULL,
	"text" text NOT NULL,
	"stated_by" text NOT NULL,
	"stated_at" bigint NOT NULL,
	CONSTRAINT "statements_workspace_hearing_department_pk" PRIMARY KEY("workspace","hearing","department")
);
--> statement-breakpoint
CREATE TABLE "steps" (
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"playbook" text NOT NULL,
	"step" text NOT NULL,
	"done_by" text NOT NULL,
	"done_at" bigint NOT NULL,
	CONSTRAINT "steps_workspace_complaint_playbook_step_pk" PRIMARY KEY("workspace","complaint","playbook","step")
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" text NOT NULL,
	"workspace" text NOT NULL,
	"complaint" text NOT NULL,
	"from_department" text NOT NULL,
	"to_department" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"accepted" boolean,
	"answer" text,
	CONSTRAINT "transfers_workspace_id_pk" PRIMARY KEY("workspace","id")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"enterprise" text,
	"bot_user" text,
	"connected_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "approvals_complaint" ON "approvals" USING btree ("workspace","complaint","asked_at");--> statement-breakpoint
CREATE INDEX "approvals_waiting" ON "approvals" USING btree ("workspace","asked_at") WHERE "approvals"."decided_at" is null and "approvals"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "callbacks_complaint" ON "callbacks" USING btree ("workspace","complaint","called_at");--> statement-breakpoint
CREATE INDEX "callbacks_called" ON "callbacks" USING btree ("workspace","called_at");--> statement-breakpoint
CREATE UNIQUE INDEX "complaints_reference" ON "complaints" USING btree ("workspace","reference");--> statement-breakpoint
CREATE INDEX "complaints_filed" ON "complaints" USING btree ("workspace","filed_at");--> statement-breakpoint
CREATE INDEX "complaints_category" ON "complaints" USING btree ("workspace","category","filed_at");--> statement-breakpoint
CREATE INDEX "complaints_reporter" ON "complaints" USING btree ("workspace","reporter","filed_at");--> statement-breakpoint
CREATE INDEX "complaints_contact" ON "complaints" USING btree ("workspace","contact_key","filed_at") WHERE "complaints"."contact_key" is not null;--> statement-breakpoint
CREATE INDEX "complaints_receipt" ON "complaints" USING btree ("workspace","receipt","filed_at") WHERE "complaints"."receipt" is not null;--> statement-breakpoint
CREATE INDEX "complaints_closed" ON "complaints" USING btree ("workspace","closed_at","department");--> statement-breakpoint
CREATE INDEX "complaints_lost" ON "complaints" USING btree ("workspace","decision_lost_at","decision_lost_by") WHERE "complaints"."decision_lost_at" is not null;--> statement-breakpoint
CREATE INDEX "complaints_owned" ON "complaints" USING btree ("workspace","owner") WHERE "complaints"."closed_at" is null and "complaints"."owner" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "compositions_version" ON "compositions" USING btree ("workspace","complaint","version");--> statement-breakpoint
CREATE INDEX "contacts_complaint" ON "contacts" USING btree ("workspace","complaint","contacted_at");--> statement-breakpoint
CREATE INDEX "corrective_actions_complaint" ON "corrective_actions" USING btree ("workspace","complaint","planned_at");--> statement-breakpoint
CREATE INDEX "deadlines_complaint" ON "deadlines" USING btree ("workspace","complaint","started_at");--> statement-breakpoint
CREATE INDEX "deadlines_look" ON "deadlines" USING btree ("look_at") WHERE "deadlines"."look_at" is not null;--> statement-breakpoint
CREATE INDEX "deadlines_response" ON "deadlines" USING btree ("workspace","due_at") WHERE "deadlines"."clock" = 'response';--> statement-breakpoint
CREATE INDEX "deadlines_breached" ON "deadlines" USING btree ("workspace","breached_at") WHERE "deadlines"."breached_at" is not null;--> statement-breakpoint
CREATE INDEX "delegations_running" ON "delegations" USING btree ("workspace","ends_at");--> statement-breakpoint
CREATE INDEX "escalations_complaint" ON "escalations" USING btree ("workspace","complaint","level");--> statement-breakpoint
CREATE INDEX "extensions_complaint" ON "extensions" USING btree ("workspace","complaint","extended_at");--> statement-breakpoint
CREATE INDEX "files_complaint" ON "files" USING btree ("workspace","complaint","added_at");--> statement-breakpoint
CREATE INDEX "files_wanted" ON "files" USING btree ("added_at") WHERE "files"."state" = 'wanted';--> statement-breakpoint
CREATE INDEX "hearings_complaint" ON "hearings" USING btree ("workspace","complaint","opened_at");--> statement-breakpoint
CREATE INDEX "hearings_category" ON "hearings" USING btree ("workspace","category","ruled_at");--> statement-breakpoint
CREATE INDEX "lessons_complaint" ON "lessons" USING btree ("workspace","complaint","learned_at");--> statement-breakpoint
CREATE INDEX "lessons_learned" ON "lessons" USING btree ("workspace","learned_at");--> statement-breakpoint
CREATE INDEX "lessons_signature" ON "lessons" USING btree ("workspace","signature","learned_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notes_message" ON "notes" USING btree ("workspace","channel","ts");--> statement-breakpoint
CREATE INDEX "notes_complaint" ON "notes" USING btree ("workspace","complaint","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_key" ON "notices" USING btree ("workspace","key");--> statement-breakpoint
CREATE INDEX "notices_complaint" ON "notices" USING btree ("workspace","complaint","id");--> statement-breakpoint
CREATE INDEX "notices_waiting" ON "notices" USING btree ("workspace","lane","id") WHERE "notices"."state" in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "notices_pings" ON "notices" USING btree ("workspace","lane","created_at") WHERE "notices"."kind" = 'ping';--> statement-breakpoint
CREATE INDEX "notices_troubled" ON "notices" USING btree ("workspace","created_at") WHERE "notices"."state" in ('failed', 'held');--> statement-breakpoint
CREATE INDEX "outreach_attempts_contact" ON "outreach_attempts" USING btree ("workspace","complaint","contact_key","at");--> statement-breakpoint
CREATE INDEX "outreach_contacts_key" ON "outreach_contacts" USING btree ("workspace","contact_key") WHERE "outreach_contacts"."complained_at" is null;--> statement-breakpoint
CREATE INDEX "pauses_complaint" ON "pauses" USING btree ("workspace","complaint","paused_at");--> statement-breakpoint
CREATE INDEX "pauses_look" ON "pauses" USING btree ("look_at") WHERE "pauses"."look_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "placements_thread" ON "placements" USING btree ("workspace","channel","ts");--> statement-breakpoint
CREATE INDEX "points_found" ON "points" USING btree ("workspace","found_at") WHERE "points"."found_at" is not null;--> statement-breakpoint
CREATE INDEX "promises_complaint" ON "promises" USING btree ("workspace","complaint","made_at");--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("workspace","due_at");--> statement-breakpoint
CREATE INDEX "promises_look" ON "promises" USING btree ("look_at") WHERE "promises"."look_at" is not null;--> statement-breakpoint
CREATE INDEX "rejections_complaint" ON "rejections" USING btree ("workspace","complaint","rejected_at");--> statement-breakpoint
CREATE INDEX "remedies_complaint" ON "remedies" USING btree ("workspace","complaint","proposed_at");--> statement-breakpoint
CREATE INDEX "remedies_proposed" ON "remedies" USING btree ("workspace","proposed_at");--> statement-breakpoint
CREATE INDEX "responses_complaint" ON "responses" USING btree ("workspace","complaint","given_at");--> statement-breakpoint
CREATE INDEX "signatures_complaint" ON "signatures" USING btree ("workspace","complaint","signed_at");--> statement-breakpoint
CREATE INDEX "statements_complaint" ON "statements" USING btree ("workspace","complaint","stated_at");--> statement-breakpoint
CREATE INDEX "transfers_complaint" ON "transfers" USING btree ("workspace","complaint","asked_at");