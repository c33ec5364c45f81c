CREATE TABLE `most_read` (
	`span` text NOT NULL,
	`position` integer NOT NULL,
	`story_id` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`span`, `position`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `most_read_story` ON `most_read` (`story_id`);--> statement-breakpoint
CREATE TABLE `page` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`purpose` text NOT NULL,
	`position` integer NOT NULL,
	`public_text_id` text,
	`edits` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `page_slug_unique` ON `page` (`slug`);--> statement-breakpoint
CREATE INDEX `page_position` ON `page` (`position`,`id`);--> statement-breakpoint
CREATE TABLE `page_media` (
	`page_id` text NOT NULL,
	`media_id` text NOT NULL,
	PRIMARY KEY(`page_id`, `media_id`),
	FOREIGN KEY (`page_id`) REFERENCES `page`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `page_media_media` ON `page_media` (`media_id`);--> statement-breakpoint
CREATE TABLE `page_text` (
	`id` text PRIMARY KEY NOT NULL,
	`page_id` text NOT NULL,
	`title` text NOT NULL,
	`standfirst` text NOT NULL,
	`body` text NOT NULL,
	`created_by` text,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`page_id`) REFERENCES `page`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `page_text_page` ON `page_text` (`page_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `view_count` (
	`hour` integer NOT NULL,
	`story_id` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`hour`, `story_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `view_count_story` ON `view_count` (`story_id`);--> statement-breakpoint
DROP INDEX `publication_person_person`;--> statement-breakpoint
ALTER TABLE `publication_person` ADD `story_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication_person` ADD `first_published_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `publication_person_person` ON `publication_person` (`person_id`,`first_published_at`,`story_id`);--> statement-breakpoint
DROP INDEX `publication_topic_topic`;--> statement-breakpoint
ALTER TABLE `publication_topic` ADD `story_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication_topic` ADD `first_published_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `publication_topic_topic` ON `publication_topic` (`topic_id`,`first_published_at`,`story_id`);--> statement-breakpoint
ALTER TABLE `revision` ADD `related` text;--> statement-breakpoint
ALTER TABLE `topic` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `topic` ADD `edits` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
UPDATE publication_person SET story_id = p.story_id, first_published_at = p.first_published_at FROM publication p WHERE p.id = publication_person.publication_id;--> statement-breakpoint
UPDATE publication_topic SET story_id = p.story_id, first_published_at = p.first_published_at FROM publication p WHERE p.id = publication_topic.publication_id;
