CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`created_by` text,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `file_content` ON `file` (`sha256`,`name`);--> statement-breakpoint
CREATE INDEX `file_created` ON `file` (`created_at`);--> statement-breakpoint
CREATE TABLE `publication_file` (
	`publication_id` text NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`publication_id`, `file_id`),
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_file_file` ON `publication_file` (`file_id`);--> statement-breakpoint
CREATE TABLE `story_file` (
	`story_id` text NOT NULL,
	`file_id` text NOT NULL,
	`current` integer NOT NULL,
	PRIMARY KEY(`story_id`, `file_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_file_file` ON `story_file` (`file_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_publication_person` (
	`publication_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`publication_id`, `person_id`, `role`),
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Changed by hand: who stands in a byline so far has reported.
INSERT INTO `__new_publication_person`("publication_id", "person_id", "role", "position") SELECT "publication_id", "person_id", 'reporting', "position" FROM `publication_person`;--> statement-breakpoint
DROP TABLE `publication_person`;--> statement-breakpoint
ALTER TABLE `__new_publication_person` RENAME TO `publication_person`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `publication_person_person` ON `publication_person` (`person_id`);--> statement-breakpoint
ALTER TABLE `publication` ADD `trail_picture` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `lead_picture` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `social_picture` text;--> statement-breakpoint
-- Written by hand: a byline so far is a name; from now on it says what the person did.
UPDATE `revision` SET `bylines` = (
  SELECT json_group_array(json_object('name', one.value, 'role', 'reporting') ORDER BY one.key)
  FROM json_each(`revision`.`bylines`) one
);
--> statement-breakpoint
-- Written by hand: what stands for a published story in lists, its first slide or else the first picture in its text.
UPDATE `publication` SET `trail_picture` = (
  SELECT coalesce(
    json_extract(r.`slides`, '$[0]'),
    (
      SELECT CASE json_extract(block.value, '$.type')
        WHEN 'picture' THEN json_remove(json_extract(block.value, '$.attrs'), '$.width')
        ELSE json_extract(block.value, '$.attrs.pictures[0]')
      END
      FROM json_each(r.`body`, '$.content') block
      WHERE json_extract(block.value, '$.type') IN ('picture', 'pictureGroup')
      ORDER BY block.key
      LIMIT 1
    )
  )
  FROM `revision` r
  WHERE r.`id` = `publication`.`revision_id`
);
