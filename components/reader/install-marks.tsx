import type { Site } from './site.ts';
import { THEME_COLORS } from './theme-colors.ts';

/** What the head says to phones: what to install, with which picture, and the colour of the bars around the page. */
export const InstallMarks = ({ site }: { site: Site }) => (
  <>
    <link rel="manifest" href="/manifest.webmanifest" />
    {site.icon === null && <link rel="apple-touch-icon" href="/install/apple.png" />}
    <meta name="theme-color" content={THEME_COLORS.light} media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content={THEME_COLORS.dark} media="(prefers-color-scheme: dark)" />
  </>
);
