import { defineConfig } from 'drizzle-kit';
import { engine } from './db/engine.ts';

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema.ts',
  out: `./drizzle/${engine}`,
  casing: 'snake_case',
});
