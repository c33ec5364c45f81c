CREATE TABLE `former_address` (
	`url_day` text NOT NULL,
	`url_slug` text NOT NULL,
	`story_id` text NOT NULL,
	`left_at` integer NOT NULL,
	PRIMARY KEY(`url_day`, `url_slug`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `former_address_story` ON `former_address` (`story_id`);--> statement-breakpoint
CREATE TABLE `preview_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`story_id` text NOT NULL,
	`created_by` text,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_link_tokenHash_unique` ON `preview_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `preview_link_story` ON `preview_link` (`story_id`,`expires_at`);