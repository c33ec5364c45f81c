CREATE TABLE "former_slug" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"subject_id" text NOT NULL,
	"left_at" bigint NOT NULL,
	CONSTRAINT "former_slug_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "challenge" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"account_id" text,
	"value" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" integer NOT NULL,
	"transports" jsonb NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "correction" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"words" text NOT NULL,
	"published_at" bigint NOT NULL,
	"created_by" text,
	"created_by_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "front" (
	"id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"launched_by" text,
	"launched_by_name" text NOT NULL,
	"launched_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "front_draft" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_by" text,
	"saved_by_name" text NOT NULL,
	"saved_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "front_media" (
	"front_id" text NOT NULL,
	"story_id" text NOT NULL,
	"media_id" text NOT NULL,
	CONSTRAINT "front_media_front_id_story_id_media_id_pk" PRIMARY KEY("front_id","story_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"due_at" bigint NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" bigint DEFAULT 0 NOT NULL,
	"done_at" bigint,
	"failed_at" bigint,
	"error" text DEFAULT '' NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_move" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"from_stage" text NOT NULL,
	"to_stage" text NOT NULL,
	"note" text NOT NULL,
	"created_by" text,
	"created_by_name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withdrawal" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"kind" text NOT NULL,
	"notice" text NOT NULL,
	"reason" text NOT NULL,
	"takes_effect_at" bigint NOT NULL,
	"created_by" text,
	"created_by_name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "totp_secret" text;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "totp_step" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "remembered" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "proved_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "bio" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "picture_id" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "links" jsonb;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "account_id" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "edits" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "section" ADD COLUMN "retired_at" bigint;--> statement-breakpoint
ALTER TABLE "section" ADD COLUMN "edits" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "story" ADD COLUMN "assignee_id" text;--> statement-breakpoint
ALTER TABLE "story" ADD COLUMN "due_at" bigint;--> statement-breakpoint
ALTER TABLE "story" ADD COLUMN "planned_day" text;--> statement-breakpoint
ALTER TABLE "story" ADD COLUMN "embargo_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "story" ADD COLUMN "embargo_opens_previews" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "story" ADD COLUMN "breaking_until" bigint;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_media" ADD CONSTRAINT "front_media_front_id_front_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."front"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_media" ADD CONSTRAINT "front_media_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_media" ADD CONSTRAINT "front_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move" ADD CONSTRAINT "stage_move_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_slug_subject" ON "former_slug" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "passkey_account" ON "passkey" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "recovery_code_account" ON "recovery_code" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "correction_story" ON "correction" USING btree ("story_id","published_at","id");--> statement-breakpoint
CREATE INDEX "correction_published" ON "correction" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "front_launched" ON "front" USING btree ("launched_at","id");--> statement-breakpoint
CREATE INDEX "front_media_media" ON "front_media" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "job_due" ON "job" USING btree ("done_at","failed_at","due_at","id");--> statement-breakpoint
CREATE INDEX "stage_move_story" ON "stage_move" USING btree ("story_id","created_at","id");--> statement-breakpoint
CREATE INDEX "withdrawal_story" ON "withdrawal" USING btree ("story_id","takes_effect_at","id");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_assignee_id_account_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_account" ON "audit" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "audit_action" ON "audit" USING btree ("action","at");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "person_account" ON "person" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "person_picture" ON "person" USING btree ("picture_id");--> statement-breakpoint
CREATE INDEX "story_breaking" ON "story" USING btree ("breaking_until");--> statement-breakpoint
CREATE INDEX "story_stage" ON "story" USING btree ("stage","saved_at","id");--> statement-breakpoint
CREATE INDEX "story_planned" ON "story" USING btree ("planned_day","id");--> statement-breakpoint
CREATE INDEX "story_assignee" ON "story" USING btree ("assignee_id");