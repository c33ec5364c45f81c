CREATE TABLE "story_media" (
	"story_id" text NOT NULL,
	"media_id" text NOT NULL,
	"current" boolean NOT NULL,
	CONSTRAINT "story_media_story_id_media_id_pk" PRIMARY KEY("story_id","media_id")
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "alt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "decorative" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "caption" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "credit" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "licence" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "licence_expires_at" bigint;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal_x" integer DEFAULT 500 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal_y" integer DEFAULT 500 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "edits" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "created_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "saved_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "saved_at" bigint;--> statement-breakpoint
ALTER TABLE "story_media" ADD CONSTRAINT "story_media_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_media" ADD CONSTRAINT "story_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_media_media" ON "story_media" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "media_created" ON "media" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "media_licence" ON "media" USING btree ("licence_expires_at");--> statement-breakpoint
-- Written by hand: which pictures the texts so far show, and who sent them.
INSERT INTO "story_media" ("story_id", "media_id", "current")
SELECT r."story_id", m."id", bool_or(r."kind" = 'saved' AND r."version" = s."version")
FROM "revision" r
JOIN "story" s ON s."id" = r."story_id"
CROSS JOIN LATERAL jsonb_array_elements(r."slides") slide
JOIN "media" m ON m."id" = slide ->> 'mediaId'
GROUP BY r."story_id", m."id";--> statement-breakpoint
UPDATE "media" SET "created_by_name" = coalesce((SELECT a."name" FROM "account" a WHERE a."id" = "media"."created_by"), '');
