CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"disabled_at" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"account_id" text,
	"account_name" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb NOT NULL,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"id" integer PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"hard" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_in_failure" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" bigint NOT NULL,
	"last_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"widths" jsonb NOT NULL,
	"bytes" integer NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	CONSTRAINT "media_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "one_time_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"account_id" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "person_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"section_id" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"first_published_at" bigint NOT NULL,
	"minutes" integer NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_media" (
	"publication_id" text NOT NULL,
	"media_id" text NOT NULL,
	CONSTRAINT "publication_media_publication_id_media_id_pk" PRIMARY KEY("publication_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "publication_person" (
	"publication_id" text NOT NULL,
	"person_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "publication_person_publication_id_person_id_pk" PRIMARY KEY("publication_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "publication_topic" (
	"publication_id" text NOT NULL,
	"topic_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "publication_topic_publication_id_topic_id_pk" PRIMARY KEY("publication_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"section_id" text NOT NULL,
	"kicker" text NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"trail_text" text NOT NULL,
	"dateline" text NOT NULL,
	"social_headline" text NOT NULL,
	"bylines" jsonb NOT NULL,
	"topics" jsonb NOT NULL,
	"slides" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"created_by" text,
	"created_by_name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "section" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"form" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "section_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story" (
	"id" text PRIMARY KEY NOT NULL,
	"slugline" text NOT NULL,
	"stage" text NOT NULL,
	"url_slug" text NOT NULL,
	"url_day" text,
	"first_published_at" bigint,
	"embargo_until" bigint,
	"version" integer NOT NULL,
	"demo" boolean NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"saved_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "topic_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_media" ADD CONSTRAINT "publication_media_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_media" ADD CONSTRAINT "publication_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_person" ADD CONSTRAINT "publication_person_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_person" ADD CONSTRAINT "publication_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_topic" ADD CONSTRAINT "publication_topic_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_topic" ADD CONSTRAINT "publication_topic_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "publication_story" ON "publication" USING btree ("story_id","starts_at");--> statement-breakpoint
CREATE INDEX "publication_section" ON "publication" USING btree ("section_id","first_published_at","story_id");--> statement-breakpoint
CREATE INDEX "publication_first" ON "publication" USING btree ("first_published_at","story_id");--> statement-breakpoint
CREATE INDEX "publication_starts" ON "publication" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "publication_ends" ON "publication" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "publication_media_media" ON "publication_media" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "publication_person_person" ON "publication_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "publication_topic_topic" ON "publication_topic" USING btree ("topic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "revision_saved" ON "revision" USING btree ("story_id","version") WHERE "revision"."kind" = 'saved';--> statement-breakpoint
CREATE INDEX "revision_story" ON "revision" USING btree ("story_id","created_at","id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "story_address" ON "story" USING btree ("url_day","url_slug");--> statement-breakpoint
CREATE INDEX "story_saved" ON "story" USING btree ("saved_at","id");--> statement-breakpoint
CREATE INDEX "story_embargo" ON "story" USING btree ("embargo_until");