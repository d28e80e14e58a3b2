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
CREATE TABLE `marks` (
	`id` text PRIMARY KEY NOT NULL,
	`observation_id` text NOT NULL,
	`about` text NOT NULL,
	`value` text NOT NULL,
	`at` integer NOT NULL,
	`removed_at` integer,
	`operation_id` text NOT NULL,
	FOREIGN KEY (`observation_id`) REFERENCES `observations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "marks_about" CHECK("about" in ('lead', 'language', 'grouping', 'tally', 'clock')),
	CONSTRAINT "marks_value" CHECK(length("marks"."value") between 1 and 40)
);
--> statement-breakpoint
CREATE INDEX `marks_observation` ON `marks` (`observation_id`,`at`);--> statement-breakpoint
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
ALTER TABLE `notes` ADD `committed_at` integer;--> statement-breakpoint
ALTER TABLE `notes` ADD `sign` text CHECK("sign" in ('well', 'wonder'));--> statement-breakpoint
ALTER TABLE `notes` ADD `kept_back` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `operations` ADD `content` text;