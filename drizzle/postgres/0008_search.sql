CREATE TABLE "find_entry" (
	"entry" bigint PRIMARY KEY NOT NULL,
	"publication_id" text NOT NULL,
	"story_id" text NOT NULL,
	"ends_at" bigint NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"names" text NOT NULL,
	"opening" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "find_near" (
	"piece" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	CONSTRAINT "find_near_piece_word_pk" PRIMARY KEY("piece","word")
);
--> statement-breakpoint
CREATE TABLE "find_word" (
	"word" text COLLATE "C" PRIMARY KEY NOT NULL,
	"stories" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "find_entry" ADD CONSTRAINT "find_entry_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "find_entry_publication" ON "find_entry" USING btree ("publication_id");--> statement-breakpoint
CREATE INDEX "find_entry_story" ON "find_entry" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "find_entry_ends" ON "find_entry" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "find_entry_opening" ON "find_entry" USING btree ("opening");
--> statement-breakpoint
CREATE TABLE "find_text" (
	"entry" bigint PRIMARY KEY NOT NULL REFERENCES "find_entry"("entry") ON DELETE cascade,
	"terms" tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX "find_text_terms" ON "find_text" USING gin ("terms");
--> statement-breakpoint
CREATE INDEX "topic_slug_c" ON "topic" USING btree ("slug" COLLATE "C");
--> statement-breakpoint
CREATE INDEX "person_slug_c" ON "person" USING btree ("slug" COLLATE "C");
--> statement-breakpoint
INSERT INTO job (id, kind, payload, due_at, created_at) SELECT replace(gen_random_uuid()::text, '-', ''), 'index-stories', '{}'::jsonb, 0, (extract(epoch from now()) * 1000)::bigint WHERE EXISTS (SELECT 1 FROM publication);
