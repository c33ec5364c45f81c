CREATE TABLE "most_read" (
	"span" text NOT NULL,
	"position" integer NOT NULL,
	"story_id" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "most_read_span_position_pk" PRIMARY KEY("span","position")
);
--> statement-breakpoint
CREATE TABLE "page" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"purpose" text NOT NULL,
	"position" integer NOT NULL,
	"public_text_id" text,
	"edits" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "page_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "page_media" (
	"page_id" text NOT NULL,
	"media_id" text NOT NULL,
	CONSTRAINT "page_media_page_id_media_id_pk" PRIMARY KEY("page_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "page_text" (
	"id" text PRIMARY KEY NOT NULL,
	"page_id" text NOT NULL,
	"title" text NOT NULL,
	"standfirst" text NOT NULL,
	"body" jsonb NOT NULL,
	"created_by" text,
	"created_by_name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "view_count" (
	"hour" bigint NOT NULL,
	"story_id" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "view_count_hour_story_id_pk" PRIMARY KEY("hour","story_id")
);
--> statement-breakpoint
DROP INDEX "publication_person_person";--> statement-breakpoint
DROP INDEX "publication_topic_topic";--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "related" jsonb;--> statement-breakpoint
ALTER TABLE "publication_person" ADD COLUMN "story_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "publication_person" ADD COLUMN "first_published_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "publication_topic" ADD COLUMN "story_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "publication_topic" ADD COLUMN "first_published_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "topic" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "topic" ADD COLUMN "edits" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "most_read" ADD CONSTRAINT "most_read_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_media" ADD CONSTRAINT "page_media_page_id_page_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."page"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_media" ADD CONSTRAINT "page_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_text" ADD CONSTRAINT "page_text_page_id_page_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."page"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_count" ADD CONSTRAINT "view_count_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "most_read_story" ON "most_read" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "page_position" ON "page" USING btree ("position","id");--> statement-breakpoint
CREATE INDEX "page_media_media" ON "page_media" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "page_text_page" ON "page_text" USING btree ("page_id","created_at","id");--> statement-breakpoint
CREATE INDEX "view_count_story" ON "view_count" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "publication_person_person" ON "publication_person" USING btree ("person_id","first_published_at","story_id");--> statement-breakpoint
CREATE INDEX "publication_topic_topic" ON "publication_topic" USING btree ("topic_id","first_published_at","story_id");--> statement-breakpoint
UPDATE publication_person SET story_id = p.story_id, first_published_at = p.first_published_at FROM publication p WHERE p.id = publication_person.publication_id;--> statement-breakpoint
UPDATE publication_topic SET story_id = p.story_id, first_published_at = p.first_published_at FROM publication p WHERE p.id = publication_topic.publication_id;
