CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`words` text NOT NULL,
	`created_by` text,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `note_thread`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `note_thread_notes` ON `note` (`thread_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `note_mention` (
	`note_id` text NOT NULL,
	`account_id` text NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`note_id`, `account_id`),
	FOREIGN KEY (`note_id`) REFERENCES `note`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `note_mention_account` ON `note_mention` (`account_id`);--> statement-breakpoint
CREATE TABLE `note_thread` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`quote` text NOT NULL,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by_name` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `note_thread_story` ON `note_thread` (`story_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `presence` (
	`story_id` text NOT NULL,
	`editor_id` text NOT NULL,
	`account_id` text NOT NULL,
	`since` integer NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `editor_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `presence_account` ON `presence` (`account_id`);--> statement-breakpoint
CREATE INDEX `presence_seen` ON `presence` (`seen_at`);--> statement-breakpoint
DROP INDEX `revision_saved`;--> statement-breakpoint
ALTER TABLE `revision` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `revision_version` ON `revision` (`story_id`,`version`) WHERE "revision"."kind" <> 'aside';