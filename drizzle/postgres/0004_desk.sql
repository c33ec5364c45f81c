CREATE TABLE "note" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL,
	"words" text NOT NULL,
	"created_by" text,
	"created_by_name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "note_mention" (
	"note_id" text NOT NULL,
	"account_id" text NOT NULL,
	"seen_at" bigint,
	CONSTRAINT "note_mention_note_id_account_id_pk" PRIMARY KEY("note_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "note_thread" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"quote" text NOT NULL,
	"created_at" bigint NOT NULL,
	"resolved_at" bigint,
	"resolved_by_name" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"story_id" text NOT NULL,
	"editor_id" text NOT NULL,
	"account_id" text NOT NULL,
	"since" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	CONSTRAINT "presence_story_id_editor_id_pk" PRIMARY KEY("story_id","editor_id")
);
--> statement-breakpoint
DROP INDEX "revision_saved";--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_thread_id_note_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."note_thread"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_mention" ADD CONSTRAINT "note_mention_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_mention" ADD CONSTRAINT "note_mention_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_thread" ADD CONSTRAINT "note_thread_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_thread_notes" ON "note" USING btree ("thread_id","created_at","id");--> statement-breakpoint
CREATE INDEX "note_mention_account" ON "note_mention" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "note_thread_story" ON "note_thread" USING btree ("story_id","created_at","id");--> statement-breakpoint
CREATE INDEX "presence_account" ON "presence" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "presence_seen" ON "presence" USING btree ("seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "revision_version" ON "revision" USING btree ("story_id","version") WHERE "revision"."kind" <> 'aside';