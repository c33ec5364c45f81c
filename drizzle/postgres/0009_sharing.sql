CREATE TABLE "arrival_count" (
	"day" text NOT NULL,
	"story_id" text NOT NULL,
	"source" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "arrival_count_day_story_id_source_pk" PRIMARY KEY("day","story_id","source")
);
--> statement-breakpoint
CREATE TABLE "missing_path" (
	"path" text PRIMARY KEY NOT NULL,
	"hits" integer NOT NULL,
	"first_at" bigint NOT NULL,
	"last_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "redirect" (
	"path" text PRIMARY KEY NOT NULL,
	"target" text NOT NULL,
	"created_by" text,
	"created_by_name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_count" (
	"day" text NOT NULL,
	"story_id" text NOT NULL,
	"channel" text NOT NULL,
	"shares" integer NOT NULL,
	CONSTRAINT "share_count_day_story_id_channel_pk" PRIMARY KEY("day","story_id","channel")
);
--> statement-breakpoint
ALTER TABLE "arrival_count" ADD CONSTRAINT "arrival_count_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_count" ADD CONSTRAINT "share_count_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "arrival_count_story" ON "arrival_count" USING btree ("story_id","day");--> statement-breakpoint
CREATE INDEX "missing_path_hits" ON "missing_path" USING btree ("hits","path");--> statement-breakpoint
CREATE INDEX "missing_path_last" ON "missing_path" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "redirect_target" ON "redirect" USING btree ("target");--> statement-breakpoint
CREATE INDEX "redirect_created" ON "redirect" USING btree ("created_at","path");--> statement-breakpoint
CREATE INDEX "share_count_story" ON "share_count" USING btree ("story_id","day");