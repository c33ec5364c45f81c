import type { ReactNode } from 'react';
import { HEADLINE_FONT } from '../../components/reader/headline-font.ts';
import { THEME_LINE } from '#lib/theme-line';
import { writtenIn } from '#lib/written-in';
import { openMoment, openMomentWithoutDatabase } from './moment.ts';
import './reader.css';

export const dynamic = 'force-dynamic';

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  // A page that cannot be read still needs a document around its apology.
  const { site } = await openMoment().catch(openMomentWithoutDatabase);
  const { lang, ...written } = writtenIn(site.language);
  return (
    <html lang={lang} {...written} suppressHydrationWarning>
      <head>
        <link rel="preload" as="font" type="font/woff2" href={HEADLINE_FONT} crossOrigin="anonymous" />
        <meta name="color-scheme" content="light dark" />
        {/* One constant line, allowed by its hash: see server/document.ts */}
        <script>{THEME_LINE}</script>
        <script type="module" src="/reader.js" async />
      </head>
      <body>{children}</body>
    </html>
  );
}
