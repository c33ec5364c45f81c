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