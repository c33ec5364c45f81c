CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"created_by" text,
	"created_by_name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_file" (
	"publication_id" text NOT NULL,
	"file_id" text NOT NULL,
	CONSTRAINT "publication_file_publication_id_file_id_pk" PRIMARY KEY("publication_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "story_file" (
	"story_id" text NOT NULL,
	"file_id" text NOT NULL,
	"current" boolean NOT NULL,
	CONSTRAINT "story_file_story_id_file_id_pk" PRIMARY KEY("story_id","file_id")
);
--> statement-breakpoint
-- Changed by hand: who stands in a byline so far has reported, and the column comes before the key that names it.
ALTER TABLE "publication_person" ADD COLUMN "role" text NOT NULL DEFAULT 'reporting';--> statement-breakpoint
ALTER TABLE "publication_person" ALTER COLUMN "role" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "publication_person" DROP CONSTRAINT "publication_person_publication_id_person_id_pk";--> statement-breakpoint
ALTER TABLE "publication_person" ADD CONSTRAINT "publication_person_publication_id_person_id_role_pk" PRIMARY KEY("publication_id","person_id","role");--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "trail_picture" jsonb;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "lead_picture" jsonb;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "social_picture" jsonb;--> statement-breakpoint
ALTER TABLE "publication_file" ADD CONSTRAINT "publication_file_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_file" ADD CONSTRAINT "publication_file_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_file" ADD CONSTRAINT "story_file_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_file" ADD CONSTRAINT "story_file_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "file_content" ON "file" USING btree ("sha256","name");--> statement-breakpoint
CREATE INDEX "file_created" ON "file" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "publication_file_file" ON "publication_file" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "story_file_file" ON "story_file" USING btree ("file_id");--> statement-breakpoint
-- Written by hand: a byline so far is a name; from now on it says what the person did.
UPDATE "revision" SET "bylines" = coalesce((
  SELECT jsonb_agg(jsonb_build_object('name', one."name", 'role', 'reporting') ORDER BY one."place")
  FROM jsonb_array_elements_text("revision"."bylines") WITH ORDINALITY AS one("name", "place")
), '[]'::jsonb);
--> statement-breakpoint
-- Written by hand: what stands for a published story in lists, its first slide or else the first picture in its text.
UPDATE "publication" SET "trail_picture" = (
  SELECT coalesce(
    r."slides" -> 0,
    (
      SELECT CASE one."block" ->> 'type'
        WHEN 'picture' THEN (one."block" -> 'attrs') - 'width'
        ELSE one."block" -> 'attrs' -> 'pictures' -> 0
      END
      FROM jsonb_array_elements(r."body" -> 'content') WITH ORDINALITY AS one("block", "place")
      WHERE one."block" ->> 'type' IN ('picture', 'pictureGroup')
      ORDER BY one."place"
      LIMIT 1
    )
  )
  FROM "revision" r
  WHERE r."id" = "publication"."revision_id"
);
