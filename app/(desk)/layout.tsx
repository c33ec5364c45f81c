import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { readSettings } from '#domain/settings/read-settings';
import './desk.css';

// A prerendered page would have scripts without the nonce that its policy asks for.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readSettings();
  return {
    title: { template: `%s · ${name}`, default: name },
    robots: { index: false, follow: false },
    icons: '/icon.svg',
  };
}

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
