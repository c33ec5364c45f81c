/** Every table, written once for both engines. */
export * from './schema-paper.ts'; // the paper itself
export * from './schema-people.ts'; // who works here
export * from './schema-media.ts'; // pictures
export * from './schema-stories.ts'; // what they write
export * from './schema-publications.ts'; // what readers see of it
export * from './schema-files.ts'; // what readers may take with them
export * from './schema-desk.ts'; // who writes just now, and what they say to each other about a text
export * from './schema-newsroom.ts'; // what happens around a text: stages, corrections, the front, jobs
export * from './schema-reading.ts'; // further pages, and what is read most
export * from './schema-sharing.ts'; // how stories travel, and addresses of before
export * from './schema-find.ts'; // what readers find by words
