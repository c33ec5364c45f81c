import type { Metadata } from 'next';
import Script from 'next/script';
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
      </head>
      <body>
        {children}
        {/* When React has taken the page over: what this adds before that would be taken for a fault. */}
        <Script type="module" src="/reader.js" strategy="afterInteractive" />
      </body>
    </html>
  );
}
