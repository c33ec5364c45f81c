import type { NextConfig } from 'next';

/** The folder of one build (bin/prepare.mjs, server/builds.ts); unset for npm run dev and for the types of routes. */
const distDir = process.env.STRINGER_BUILD;

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: false, // the front door compresses once and keeps the bytes
  generateEtags: false, // the front door's ETag is per encoding
  htmlLimitedBots: /.*/, // metadata in the head of every document, never streamed
  typescript: {
    ignoreBuildErrors: true, // npm run check looks at types; npm start has no tests' packages
    ...(distDir ? { tsconfigPath: '.builds/tsconfig.json' } : {}), // Next writes the folder's name into it
  },
  images: { unoptimized: true }, // renditions are made at upload
  serverExternalPackages: ['@node-rs/argon2', 'better-sqlite3', 'nodemailer', 'pg', 'pino', 'sharp'],
  experimental: { turbopackFileSystemCacheForBuild: false },
  ...(distDir ? { distDir } : {}),
};

export default config;
