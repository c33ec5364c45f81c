import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { HEADLINE_FONT } from '../../components/reader/headline-font.ts';
import { writtenIn } from '#lib/written-in';
import { openMoment } from '../reader/moment.ts';
import '../reader/reader.css';
import './preview.css';

// Beside the reader's document and the desk's: the reader's styles under the desk's policy.
export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: 'Preview',
  robots: { index: false, follow: false },
  icons: '/icon.svg',
};

export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { site } = await openMoment();
  const { lang, ...written } = writtenIn(site.language);
  return (
    <html lang={lang} {...written}>
      <head>
        <link rel="preload" as="font" type="font/woff2" href={HEADLINE_FONT} crossOrigin="anonymous" />
        <meta name="color-scheme" content="light dark" />
        <script type="module" src="/reader.js" async />
      </head>
      <body>{children}</body>
    </html>
  );
}
