CREATE TABLE "former_address" (
	"url_day" text NOT NULL,
	"url_slug" text NOT NULL,
	"story_id" text NOT NULL,
	"left_at" bigint NOT NULL,
	CONSTRAINT "former_address_url_day_url_slug_pk" PRIMARY KEY("url_day","url_slug")
);
--> statement-breakpoint
CREATE TABLE "preview_link" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"story_id" text NOT NULL,
	"created_by" text,
	"created_by_name" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "preview_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "former_address" ADD CONSTRAINT "former_address_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_address_story" ON "former_address" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "preview_link_story" ON "preview_link" USING btree ("story_id","expires_at");