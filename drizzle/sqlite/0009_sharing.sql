CREATE TABLE `arrival_count` (
	`day` text NOT NULL,
	`story_id` text NOT NULL,
	`source` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`day`, `story_id`, `source`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `arrival_count_story` ON `arrival_count` (`story_id`,`day`);--> statement-breakpoint
CREATE TABLE `missing_path` (
	`path` text PRIMARY KEY NOT NULL,
	`hits` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `missing_path_hits` ON `missing_path` (`hits`,`path`);--> statement-breakpoint
CREATE INDEX `missing_path_last` ON `missing_path` (`last_at`);--> statement-breakpoint
CREATE TABLE `redirect` (
	`path` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`created_by` text,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `redirect_target` ON `redirect` (`target`);--> statement-breakpoint
CREATE INDEX `redirect_created` ON `redirect` (`created_at`,`path`);--> statement-breakpoint
CREATE TABLE `share_count` (
	`day` text NOT NULL,
	`story_id` text NOT NULL,
	`channel` text NOT NULL,
	`shares` integer NOT NULL,
	PRIMARY KEY(`day`, `story_id`, `channel`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `share_count_story` ON `share_count` (`story_id`,`day`);