CREATE TABLE `story_media` (
	`story_id` text NOT NULL,
	`media_id` text NOT NULL,
	`current` integer NOT NULL,
	PRIMARY KEY(`story_id`, `media_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_media_media` ON `story_media` (`media_id`);--> statement-breakpoint
ALTER TABLE `media` ADD `alt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `decorative` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `caption` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `credit` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `source` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `licence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `licence_expires_at` integer;--> statement-breakpoint
ALTER TABLE `media` ADD `focal_x` integer DEFAULT 500 NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `focal_y` integer DEFAULT 500 NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `edits` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `created_by_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `saved_by_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `saved_at` integer;--> statement-breakpoint
CREATE INDEX `media_created` ON `media` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `media_licence` ON `media` (`licence_expires_at`);--> statement-breakpoint
-- Written by hand: which pictures the texts so far show, and who sent them.
INSERT INTO `story_media` (`story_id`, `media_id`, `current`)
SELECT r.`story_id`, m.`id`, max(r.`kind` = 'saved' AND r.`version` = s.`version`)
FROM `revision` r
JOIN `story` s ON s.`id` = r.`story_id`
JOIN json_each(r.`slides`) slide
JOIN `media` m ON m.`id` = json_extract(slide.value, '$.mediaId')
GROUP BY r.`story_id`, m.`id`;--> statement-breakpoint
UPDATE `media` SET `created_by_name` = coalesce((SELECT a.`name` FROM `account` a WHERE a.`id` = `media`.`created_by`), '');
