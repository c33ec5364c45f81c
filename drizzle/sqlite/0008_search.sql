CREATE TABLE `find_entry` (
	`entry` integer PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`story_id` text NOT NULL,
	`ends_at` integer NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`names` text NOT NULL,
	`opening` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `find_entry_publication` ON `find_entry` (`publication_id`);--> statement-breakpoint
CREATE INDEX `find_entry_story` ON `find_entry` (`story_id`);--> statement-breakpoint
CREATE INDEX `find_entry_ends` ON `find_entry` (`ends_at`);--> statement-breakpoint
CREATE INDEX `find_entry_opening` ON `find_entry` (`opening`);--> statement-breakpoint
CREATE TABLE `find_near` (
	`piece` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`piece`, `word`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `find_word` (
	`word` text PRIMARY KEY NOT NULL,
	`stories` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE VIRTUAL TABLE `find_text` USING fts5(headline, standfirst, names, body, marks, content='', contentless_delete=1, tokenize='ascii');
--> statement-breakpoint
CREATE TRIGGER `find_entry_gone` AFTER DELETE ON `find_entry` BEGIN DELETE FROM find_text WHERE rowid = old.entry; END;
--> statement-breakpoint
INSERT INTO job (id, kind, payload, due_at, created_at) SELECT lower(hex(randomblob(16))), 'index-stories', '{}', 0, CAST(strftime('%s', 'now') AS integer) * 1000 WHERE EXISTS (SELECT 1 FROM publication);
