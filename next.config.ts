import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: false, // the front door compresses once and keeps the bytes
  generateEtags: false, // the front door's ETag is per encoding
  htmlLimitedBots: /.*/, // metadata in the head of every document, never streamed
  typescript: { ignoreBuildErrors: true }, // npm run check looks at types; npm start has no tests' packages
  images: { unoptimized: true }, // renditions are made at upload
  serverExternalPackages: ['@node-rs/argon2', 'better-sqlite3', 'pg', 'pino', 'sharp'],
};

export default config;
