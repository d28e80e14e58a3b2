CREATE TABLE `agreement_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`text` text NOT NULL,
	`mode` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`agreement_id`,`version`) REFERENCES `agreement_versions`(`agreement_id`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_answers_by" CHECK("by" in ('alt', 'teacher')),
	CONSTRAINT "agreement_answers_mode" CHECK("mode" in ('full', 'information-only')),
	CONSTRAINT "agreement_answers_text" CHECK(length("agreement_answers"."text") between 1 and 1000)
);
--> statement-breakpoint
CREATE INDEX `agreement_answers_version` ON `agreement_answers` (`agreement_id`,`version`,`at`);--> statement-breakpoint
CREATE TABLE `agreement_confirmations` (
	`agreement_id` text NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`company_person` text,
	`company_on` text,
	PRIMARY KEY(`agreement_id`, `version`, `by`),
	FOREIGN KEY (`agreement_id`,`version`) REFERENCES `agreement_versions`(`agreement_id`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_confirmations_company" CHECK(("agreement_confirmations"."company_person" is null) = ("agreement_confirmations"."company_on" is null)
        and ("agreement_confirmations"."company_person" is null or ("agreement_confirmations"."by" = 'alt' and "agreement_confirmations"."company_person" <> ''))),
	CONSTRAINT "agreement_confirmations_by" CHECK("by" in ('alt', 'teacher'))
);
--> statement-breakpoint
CREATE TABLE `agreement_lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`on` text NOT NULL,
	`period` integer,
	`class_name` text DEFAULT '' NOT NULL,
	`goal` text DEFAULT '' NOT NULL,
	`page` text DEFAULT '' NOT NULL,
	`language` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_lessons_period" CHECK("agreement_lessons"."period" is null or "agreement_lessons"."period" between 1 and 10)
);
--> statement-breakpoint
CREATE INDEX `agreement_lessons_agreement` ON `agreement_lessons` (`agreement_id`,`on`,`period`);--> statement-breakpoint
CREATE TABLE `agreement_links` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`agreement_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`code_hash` text,
	`pin_hash` text,
	`pin_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`reminded_at` integer,
	FOREIGN KEY (`organisation_id`,`agreement_id`) REFERENCES `agreements`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`created_by`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_links_pin_has_time" CHECK(("agreement_links"."pin_hash" is null) = ("agreement_links"."pin_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_links_token` ON `agreement_links` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_links_code` ON `agreement_links` (`code_hash`);--> statement-breakpoint
CREATE INDEX `agreement_links_agreement` ON `agreement_links` (`organisation_id`,`agreement_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `agreement_links_creator_key` ON `agreement_links` (`organisation_id`,`created_by`);--> statement-breakpoint
CREATE TABLE `agreement_versions` (
	`agreement_id` text NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`content` text NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`mode` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`agreement_id`, `version`),
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_versions_by" CHECK("by" in ('alt', 'teacher')),
	CONSTRAINT "agreement_versions_mode" CHECK("mode" in ('full', 'information-only')),
	CONSTRAINT "agreement_versions_version" CHECK("agreement_versions"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`alt_id` text NOT NULL,
	`teacher_id` text NOT NULL,
	`scope` text NOT NULL,
	`classes` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`lesson_minutes` integer NOT NULL,
	`preset` text,
	`previous_id` text,
	`head_version` integer DEFAULT 1 NOT NULL,
	`agreed_version` integer,
	`sheet_shared_by_alt` integer DEFAULT false NOT NULL,
	`sheet_shared_by_teacher` integer DEFAULT false NOT NULL,
	`reviews_shared_by_alt` integer DEFAULT false NOT NULL,
	`reviews_shared_by_teacher` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`,`alt_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`teacher_id`) REFERENCES `partner_teachers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`previous_id`) REFERENCES `agreements`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreements_scope" CHECK("scope" in ('lesson', 'unit', 'term')),
	CONSTRAINT "agreements_preset" CHECK("preset" in ('es-alt-led', 'jhs-jte-led', 'secondary-team')),
	CONSTRAINT "agreements_days" CHECK("agreements"."starts_on" <= "agreements"."ends_on"),
	CONSTRAINT "agreements_minutes" CHECK("agreements"."lesson_minutes" between 5 and 240),
	CONSTRAINT "agreements_versions" CHECK("agreements"."head_version" >= 1 and ("agreements"."agreed_version" is null or "agreements"."agreed_version" <= "agreements"."head_version"))
);
--> statement-breakpoint
CREATE INDEX `agreements_alt` ON `agreements` (`organisation_id`,`alt_id`,`ends_on`);--> statement-breakpoint
CREATE INDEX `agreements_teacher` ON `agreements` (`organisation_id`,`teacher_id`,`ends_on`);--> statement-breakpoint
CREATE INDEX `agreements_previous_key` ON `agreements` (`organisation_id`,`previous_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_org_id` ON `agreements` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `lesson_reviews` (
	`lesson_id` text NOT NULL,
	`by` text NOT NULL,
	`kind` text NOT NULL,
	`answers` text NOT NULL,
	`done` text NOT NULL,
	`mode` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`lesson_id`, `by`),
	FOREIGN KEY (`lesson_id`) REFERENCES `agreement_lessons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lesson_reviews_by" CHECK("by" in ('alt', 'teacher')),
	CONSTRAINT "lesson_reviews_kind" CHECK("kind" in ('one-minute', 'five-minutes', 'went-wrong')),
	CONSTRAINT "lesson_reviews_mode" CHECK("mode" in ('full', 'information-only'))
);
--> statement-breakpoint
CREATE TABLE `teacher_emails` (
	`organisation_id` text NOT NULL,
	`teacher_id` text NOT NULL,
	`alt_id` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `teacher_id`, `alt_id`),
	FOREIGN KEY (`organisation_id`,`alt_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`teacher_id`) REFERENCES `partner_teachers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `teacher_emails_alt_key` ON `teacher_emails` (`organisation_id`,`alt_id`);--> statement-breakpoint
CREATE TABLE `visit_declines` (
	`organisation_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`what` text NOT NULL,
	`declined_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `visit_id`, `what`),
	FOREIGN KEY (`organisation_id`,`visit_id`) REFERENCES `visits`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visit_declines_what" CHECK("what" in ('module', 'goal'))
);
--> statement-breakpoint
CREATE TABLE `module_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`module_id` text NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`,`member_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `module_choices_once` ON `module_choices` (`organisation_id`,`member_id`,`module_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `module_choices_org_id` ON `module_choices` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `practices` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`choice_id` text NOT NULL,
	`step` integer NOT NULL,
	`what_happened` text NOT NULL,
	`tried_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`,`choice_id`) REFERENCES `module_choices`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "practices_step" CHECK("practices"."step" between 0 and 9)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practices_once` ON `practices` (`organisation_id`,`choice_id`,`step`);--> statement-breakpoint
CREATE TABLE `visit_modules` (
	`organisation_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`module_id` text NOT NULL,
	`chosen_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `visit_id`),
	FOREIGN KEY (`organisation_id`,`visit_id`) REFERENCES `visits`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`actor_id` text,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`verb` text NOT NULL,
	`details` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_subject_known" CHECK("subject" in ('organisation', 'member', 'school', 'partner-teacher', 'agreement', 'agreement-lesson', 'lesson-review', 'visit', 'observation', 'reflection', 'module-choice', 'goal', 'step'))
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`organisation_id`,`subject`,`subject_id`,`at`);--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`step_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`,`step_id`) REFERENCES `steps`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`author_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_ins_step` ON `check_ins` (`organisation_id`,`step_id`,`at`);--> statement-breakpoint
CREATE INDEX `check_ins_author` ON `check_ins` (`organisation_id`,`author_id`);--> statement-breakpoint
CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`alt_id` text NOT NULL,
	`mentor_id` text,
	`visit_id` text,
	`criterion_id` text NOT NULL,
	`title` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`,`alt_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`mentor_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`visit_id`) REFERENCES `visits`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goals_status" CHECK("status" in ('open', 'reached', 'set-aside'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `goals_one_running` ON `goals` (`organisation_id`,`alt_id`) WHERE "goals"."status" = 'open';--> statement-breakpoint
CREATE INDEX `goals_alt` ON `goals` (`organisation_id`,`alt_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `goals_mentor` ON `goals` (`organisation_id`,`mentor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `goals_visit` ON `goals` (`organisation_id`,`visit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `goals_org_id` ON `goals` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `steps` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`text` text NOT NULL,
	`evidence` text NOT NULL,
	`due_on` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`reason` text DEFAULT '' NOT NULL,
	`note_id` blob,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`goal_id`) REFERENCES `goals`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "steps_status" CHECK("status" in ('open', 'seen', 'not-yet', 'dropped')),
	CONSTRAINT "steps_seen_by_note" CHECK("steps"."status" <> 'seen' or "steps"."note_id" is not null),
	CONSTRAINT "steps_dropped_with_reason" CHECK("steps"."status" <> 'dropped' or length("steps"."reason") > 0),
	CONSTRAINT "steps_due_on" CHECK(length("due_on") = 10 and substr("due_on", 1, 1) between '0' and '9' and substr("due_on", 2, 1) between '0' and '9' and substr("due_on", 3, 1) between '0' and '9' and substr("due_on", 4, 1) between '0' and '9' and substr("due_on", 6, 1) between '0' and '9' and substr("due_on", 7, 1) between '0' and '9' and substr("due_on", 9, 1) between '0' and '9' and substr("due_on", 10, 1) between '0' and '9' and substr("due_on", 5, 1) = '-' and substr("due_on", 8, 1) = '-')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `steps_one_open` ON `steps` (`goal_id`) WHERE "steps"."status" = 'open';--> statement-breakpoint
CREATE INDEX `steps_goal` ON `steps` (`organisation_id`,`goal_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `steps_due` ON `steps` (`organisation_id`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `steps_note` ON `steps` (`note_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `steps_org_id` ON `steps` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`limit_name` text NOT NULL,
	`key_hash` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_key` ON `attempts` (`limit_name`,`key_hash`,`at`);--> statement-breakpoint
CREATE INDEX `attempts_age` ON `attempts` (`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`sent_at`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `feedback_texts` (
	`observation_id` blob NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`operation_id` blob NOT NULL,
	PRIMARY KEY(`observation_id`, `part`),
	FOREIGN KEY (`observation_id`) REFERENCES `observations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_texts_part" CHECK("part" in ('keep', 'wonder', 'try'))
);
--> statement-breakpoint
CREATE TABLE `feedback_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`observation_id` blob NOT NULL,
	`version` integer NOT NULL,
	`content` blob NOT NULL,
	`rubric_hash` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`shared_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`,`observation_id`) REFERENCES `observations`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`rubric_hash`) REFERENCES `frozen_rubrics`(`organisation_id`,`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_versions_reason" CHECK("feedback_versions"."version" = 1 or length("feedback_versions"."reason") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_versions_number` ON `feedback_versions` (`organisation_id`,`observation_id`,`version`);--> statement-breakpoint
CREATE TABLE `instrument_settings` (
	`organisation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`phrases` text NOT NULL,
	`tallies` text NOT NULL,
	`left_handed` integer DEFAULT false NOT NULL,
	`vibrate` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`organisation_id`, `member_id`),
	FOREIGN KEY (`organisation_id`,`member_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "instrument_settings_phrases" CHECK(json_array_length("instrument_settings"."phrases") <= 12),
	CONSTRAINT "instrument_settings_tallies" CHECK(json_array_length("instrument_settings"."tallies") <= 6)
);
--> statement-breakpoint
CREATE TABLE `levels` (
	`observation_id` blob NOT NULL,
	`criterion_id` text NOT NULL,
	`value` text,
	`operation_id` blob NOT NULL,
	PRIMARY KEY(`observation_id`, `criterion_id`),
	FOREIGN KEY (`observation_id`) REFERENCES `observations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "levels_value" CHECK("value" in ('1', '2', '3', '4', 'not-seen', 'not-in-role'))
);
--> statement-breakpoint
CREATE TABLE `marks` (
	`id` blob PRIMARY KEY NOT NULL,
	`observation_id` blob NOT NULL,
	`about` text NOT NULL,
	`value` text NOT NULL,
	`at` integer NOT NULL,
	`removed_at` integer,
	`operation_id` blob NOT NULL,
	FOREIGN KEY (`observation_id`) REFERENCES `observations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "marks_about" CHECK("about" in ('lead', 'language', 'grouping', 'tally', 'clock')),
	CONSTRAINT "marks_value" CHECK(length("marks"."value") between 1 and 40)
);
--> statement-breakpoint
CREATE INDEX `marks_observation` ON `marks` (`observation_id`,`at`);--> statement-breakpoint
CREATE TABLE `note_criteria` (
	`note_id` blob NOT NULL,
	`criterion_id` text NOT NULL,
	PRIMARY KEY(`note_id`, `criterion_id`),
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notes` (
	`id` blob PRIMARY KEY NOT NULL,
	`observation_id` blob NOT NULL,
	`text` text NOT NULL,
	`noted_at` integer NOT NULL,
	`written_at` integer NOT NULL,
	`removed_at` integer,
	`committed_at` integer,
	`sign` text,
	`kept_back` integer DEFAULT false NOT NULL,
	`operation_id` blob NOT NULL,
	FOREIGN KEY (`observation_id`) REFERENCES `observations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notes_sign" CHECK("sign" in ('well', 'wonder'))
);
--> statement-breakpoint
CREATE INDEX `notes_observation` ON `notes` (`observation_id`,`noted_at`);--> statement-breakpoint
CREATE TABLE `observations` (
	`id` blob PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`observer_id` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	`discarded_at` integer,
	FOREIGN KEY (`organisation_id`,`visit_id`) REFERENCES `visits`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`observer_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "observations_status" CHECK("status" in ('open', 'shared')),
	CONSTRAINT "observations_shared_is_kept" CHECK("observations"."discarded_at" is null or "observations"."status" = 'open')
);
--> statement-breakpoint
CREATE INDEX `observations_visit_observer` ON `observations` (`organisation_id`,`visit_id`,`observer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `observations_one_kept` ON `observations` (`organisation_id`,`visit_id`,`observer_id`) WHERE "observations"."discarded_at" is null;--> statement-breakpoint
CREATE INDEX `observations_observer_key` ON `observations` (`organisation_id`,`observer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `observations_org_id` ON `observations` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `operations` (
	`id` blob PRIMARY KEY NOT NULL,
	`observation_id` blob NOT NULL,
	`kind` text NOT NULL,
	`base` blob,
	`about` blob,
	`content` blob NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`observation_id`) REFERENCES `observations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `operations_observation` ON `operations` (`observation_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`organisation_id`,`member_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`created_by`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_member` ON `invitations` (`organisation_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `invitations_creator` ON `invitations` (`organisation_id`,`created_by`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`name_reading` text DEFAULT '' NOT NULL,
	`email` text,
	`password_hash` text,
	`coordinator` integer DEFAULT false NOT NULL,
	`mentor` integer DEFAULT false NOT NULL,
	`alt` integer DEFAULT false NOT NULL,
	`employment_type` text DEFAULT 'unknown' NOT NULL,
	`locale` text,
	`theme` text DEFAULT 'system' NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "members_employment_type" CHECK("employment_type" in ('jet', 'direct', 'dispatch', 'outsourced', 'unknown')),
	CONSTRAINT "members_locale" CHECK("locale" in ('en', 'ja')),
	CONSTRAINT "members_theme" CHECK("theme" in ('system', 'light', 'dark')),
	CONSTRAINT "members_some_role" CHECK("members"."coordinator" or "members"."mentor" or "members"."alt")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_email` ON `members` (lower("email"));--> statement-breakpoint
CREATE INDEX `members_org_name` ON `members` (`organisation_id`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `members_org_id` ON `members` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `partner_teachers` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`school_id` text NOT NULL,
	`name` text NOT NULL,
	`name_reading` text DEFAULT '' NOT NULL,
	`addressed_as` text DEFAULT '' NOT NULL,
	`kind` text DEFAULT 'other' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`,`school_id`) REFERENCES `schools`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_teachers_kind" CHECK("kind" in ('homeroom', 'jte', 'specialist', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_teachers_org_id` ON `partner_teachers` (`organisation_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `partner_teachers_school_name` ON `partner_teachers` (`organisation_id`,`school_id`,`name`);--> statement-breakpoint
CREATE TABLE `password_resets` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`issued_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_resets_token` ON `password_resets` (`token_hash`);--> statement-breakpoint
CREATE INDEX `password_resets_issuer` ON `password_resets` (`issued_by`);--> statement-breakpoint
CREATE INDEX `password_resets_member` ON `password_resets` (`member_id`);--> statement-breakpoint
CREATE TABLE `quiet_weeks` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`school_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`organisation_id`,`school_id`) REFERENCES `schools`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quiet_weeks_days" CHECK("quiet_weeks"."from" <= "quiet_weeks"."until")
);
--> statement-breakpoint
CREATE INDEX `quiet_weeks_school` ON `quiet_weeks` (`organisation_id`,`school_id`,`from`);--> statement-breakpoint
CREATE TABLE `schools` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`stage` text NOT NULL,
	`lesson_minutes` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "schools_stage" CHECK("stage" in ('es', 'jhs', 'shs', 'combined', 'special')),
	CONSTRAINT "schools_lesson_minutes" CHECK("schools"."lesson_minutes" between 5 and 240)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schools_org_id` ON `schools` (`organisation_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `schools_org_name` ON `schools` (`organisation_id`,`name`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`device` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_member` ON `sessions` (`member_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `reflections` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`alt_id` text NOT NULL,
	`visit_id` text,
	`status` text NOT NULL,
	`keep` text DEFAULT '' NOT NULL,
	`change` text DEFAULT '' NOT NULL,
	`role` text,
	`feeling` text,
	`statements` text NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`written_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`,`alt_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`visit_id`) REFERENCES `visits`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reflections_status" CHECK("status" in ('written', 'skipped')),
	CONSTRAINT "reflections_role" CHECK("role" in ('yes', 'partly', 'no', 'none-agreed')),
	CONSTRAINT "reflections_feeling" CHECK("feeling" in ('energised', 'fine', 'unsure', 'need-help'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reflections_visit` ON `reflections` (`organisation_id`,`visit_id`);--> statement-breakpoint
CREATE INDEX `reflections_alt` ON `reflections` (`organisation_id`,`alt_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `replies` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`observation_id` blob NOT NULL,
	`author_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`,`observation_id`) REFERENCES `observations`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`author_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "replies_kind" CHECK("kind" in ('read', 'reply')),
	CONSTRAINT "replies_text" CHECK("replies"."kind" = 'read' or length("replies"."text") > 0)
);
--> statement-breakpoint
CREATE INDEX `replies_observation` ON `replies` (`organisation_id`,`observation_id`,`at`);--> statement-breakpoint
CREATE INDEX `replies_author` ON `replies` (`organisation_id`,`author_id`);--> statement-breakpoint
CREATE TABLE `frozen_rubrics` (
	`organisation_id` text NOT NULL,
	`hash` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `hash`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `second_observers` (
	`organisation_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`member_id` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `visit_id`),
	FOREIGN KEY (`organisation_id`,`visit_id`) REFERENCES `visits`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`member_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`invited_by`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `second_observers_member` ON `second_observers` (`organisation_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `second_observers_inviter_key` ON `second_observers` (`organisation_id`,`invited_by`);--> statement-breakpoint
CREATE TABLE `visit_focus` (
	`visit_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`visit_id`, `criterion_id`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visit_focus_at_most_three" CHECK("visit_focus"."position" between 1 and 3)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visit_focus_position` ON `visit_focus` (`visit_id`,`position`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`alt_id` text NOT NULL,
	`mentor_id` text,
	`observer_id` text NOT NULL,
	`requested_by` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`rubric_id` text NOT NULL,
	`school_id` text NOT NULL,
	`partner_teacher_id` text,
	`class_name` text DEFAULT '' NOT NULL,
	`starts_at` integer NOT NULL,
	`period` integer,
	`minutes` integer NOT NULL,
	`focus_note` text DEFAULT '' NOT NULL,
	`focus_chosen_at` integer,
	`accepted_at` integer,
	`end_reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`,`alt_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`mentor_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`observer_id`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`requested_by`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`school_id`) REFERENCES `schools`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`partner_teacher_id`) REFERENCES `partner_teachers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visits_kind" CHECK("kind" in ('full', 'walkthrough', 'first', 'shadow', 'self')),
	CONSTRAINT "visits_status" CHECK("status" in ('requested', 'planned', 'declined', 'cancelled')),
	CONSTRAINT "visits_rubric" CHECK("rubric_id" in ('alt-lesson-default', 'walkthrough', 'first-lesson')),
	CONSTRAINT "visits_minutes" CHECK("visits"."minutes" between 5 and 240),
	CONSTRAINT "visits_period" CHECK("visits"."period" is null or "visits"."period" between 1 and 10),
	CONSTRAINT "visits_two_people" CHECK("visits"."mentor_id" is null or "visits"."mentor_id" <> "visits"."alt_id"),
	CONSTRAINT "visits_observer_role" CHECK(case "visits"."kind" when 'self' then "visits"."mentor_id" is null and "visits"."observer_id" = "visits"."alt_id"
        when 'shadow' then "visits"."mentor_id" is not null and "visits"."observer_id" = "visits"."alt_id"
        else "visits"."mentor_id" is not null and "visits"."observer_id" = "visits"."mentor_id" end)
);
--> statement-breakpoint
CREATE INDEX `visits_org_start` ON `visits` (`organisation_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `visits_org_alt` ON `visits` (`organisation_id`,`alt_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `visits_org_mentor` ON `visits` (`organisation_id`,`mentor_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `visits_org_observer` ON `visits` (`organisation_id`,`observer_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `visits_org_school` ON `visits` (`organisation_id`,`school_id`);--> statement-breakpoint
CREATE INDEX `visits_org_partner` ON `visits` (`organisation_id`,`partner_teacher_id`);--> statement-breakpoint
CREATE INDEX `visits_org_requester` ON `visits` (`organisation_id`,`requested_by`);--> statement-breakpoint
CREATE UNIQUE INDEX `visits_org_id` ON `visits` (`organisation_id`,`id`);