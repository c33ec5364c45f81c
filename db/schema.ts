/** Every table, written once for both engines. */
export * from './schema-people.ts'; // who works here
export * from './schema-stories.ts'; // what they make
export * from './schema-files.ts'; // what readers may take with them
export * from './schema-desk.ts'; // who writes just now, and what they say to each other about a text
