import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** What a backup says of itself, as its first entry. `bytes` and `sha256` by path inside the archive. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  engine: z.enum(['sqlite', 'postgres']),
  /** ms UTC */
  madeAt: z.number(),
  /** Which schema its rows are of; see newestMigration. */
  schema: z.number().optional(),
  rows: z.record(z.string(), z.number()),
  files: z.record(z.string(), z.strictObject({ bytes: z.number(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** All files below a folder with their sizes and checksums, but not the manifest itself. */
export async function describeFiles(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (!entry.isFile() || name === 'manifest.json') continue;
    files[name] = { bytes: statSync(path).size, sha256: await checksum(path) };
  }
  return files;
}

async function checksum(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The first file in which a folder differs from what its manifest says; null when none does. */
export async function findDifference(folder: string, { files }: Manifest): Promise<string | null> {
  const found = await describeFiles(folder);
  for (const name of new Set([...Object.keys(files), ...Object.keys(found)])) {
    if (files[name]?.sha256 !== found[name]?.sha256) return name;
  }
  return null;
}
