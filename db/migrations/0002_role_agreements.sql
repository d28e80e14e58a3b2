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
	PRIMARY KEY(`agreement_id`, `version`, `by`),
	FOREIGN KEY (`agreement_id`,`version`) REFERENCES `agreement_versions`(`agreement_id`,`version`) ON UPDATE no action ON DELETE no action,
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
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`reminded_at` integer,
	FOREIGN KEY (`organisation_id`,`agreement_id`) REFERENCES `agreements`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`created_by`) REFERENCES `members`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_links_code_needs_pin" CHECK("agreement_links"."code_hash" is null or "agreement_links"."pin_hash" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_links_token` ON `agreement_links` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_links_code` ON `agreement_links` (`code_hash`);--> statement-breakpoint
CREATE INDEX `agreement_links_agreement` ON `agreement_links` (`organisation_id`,`agreement_id`,`created_at`);--> statement-breakpoint
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
CREATE TABLE `teacher_emails` (
	`organisation_id` text NOT NULL,
	`teacher_id` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `teacher_id`),
	FOREIGN KEY (`organisation_id`,`teacher_id`) REFERENCES `partner_teachers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);
