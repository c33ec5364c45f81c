CREATE TABLE `former_slug` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`subject_id` text NOT NULL,
	`left_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `slug`)
);
--> statement-breakpoint
CREATE INDEX `former_slug_subject` ON `former_slug` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `challenge` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`account_id` text,
	`value` text NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkey_account` ON `passkey` (`account_id`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recovery_code_account` ON `recovery_code` (`account_id`);--> statement-breakpoint
CREATE TABLE `correction` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`words` text NOT NULL,
	`published_at` integer NOT NULL,
	`created_by` text,
	`created_by_name` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `correction_story` ON `correction` (`story_id`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `correction_published` ON `correction` (`published_at`,`id`);--> statement-breakpoint
CREATE TABLE `front` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`launched_by` text,
	`launched_by_name` text NOT NULL,
	`launched_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `front_launched` ON `front` (`launched_at`,`id`);--> statement-breakpoint
CREATE TABLE `front_draft` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`saved_by` text,
	`saved_by_name` text NOT NULL,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `front_media` (
	`front_id` text NOT NULL,
	`story_id` text NOT NULL,
	`media_id` text NOT NULL,
	PRIMARY KEY(`front_id`, `story_id`, `media_id`),
	FOREIGN KEY (`front_id`) REFERENCES `front`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `front_media_media` ON `front_media` (`media_id`);--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`leased_until` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`failed_at` integer,
	`error` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`done_at`,`failed_at`,`due_at`,`id`);--> statement-breakpoint
CREATE TABLE `stage_move` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`from_stage` text NOT NULL,
	`to_stage` text NOT NULL,
	`note` text NOT NULL,
	`created_by` text,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `stage_move_story` ON `stage_move` (`story_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `withdrawal` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`kind` text NOT NULL,
	`notice` text NOT NULL,
	`reason` text NOT NULL,
	`takes_effect_at` integer NOT NULL,
	`created_by` text,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `withdrawal_story` ON `withdrawal` (`story_id`,`takes_effect_at`,`id`);--> statement-breakpoint
ALTER TABLE `account` ADD `totp_secret` text;--> statement-breakpoint
ALTER TABLE `account` ADD `totp_step` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `remembered` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `proved_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `bio` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `picture_id` text REFERENCES media(id);--> statement-breakpoint
ALTER TABLE `person` ADD `links` text;--> statement-breakpoint
ALTER TABLE `person` ADD `account_id` text REFERENCES account(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `person` ADD `edits` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `person_account` ON `person` (`account_id`);--> statement-breakpoint
CREATE INDEX `person_picture` ON `person` (`picture_id`);--> statement-breakpoint
ALTER TABLE `section` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `section` ADD `edits` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `assignee_id` text REFERENCES account(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `story` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `story` ADD `planned_day` text;--> statement-breakpoint
ALTER TABLE `story` ADD `embargo_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `embargo_opens_previews` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `breaking_until` integer;--> statement-breakpoint
CREATE INDEX `story_breaking` ON `story` (`breaking_until`);--> statement-breakpoint
CREATE INDEX `story_stage` ON `story` (`stage`,`saved_at`,`id`);--> statement-breakpoint
CREATE INDEX `story_planned` ON `story` (`planned_day`,`id`);--> statement-breakpoint
CREATE INDEX `story_assignee` ON `story` (`assignee_id`);--> statement-breakpoint
CREATE INDEX `audit_account` ON `audit` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit` (`action`,`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`,`at`);