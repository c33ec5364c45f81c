import { ResponsivePicture } from './responsive-picture.tsx';
import type { Site } from './site.ts';

/** The paper's name as set type, its last word in the accent; or the logo that the settings name. */
export function Wordmark({ site }: { site: Site }) {
  if (site.logo) return <Logo site={site} />;
  const words = site.name.split(' ');
  const last = words.length > 1 ? words.pop() : undefined;
  return (
    <>
      {words.join(' ')}
      {last !== undefined && <span className="text-accent"> {last}</span>}
    </>
  );
}

function Logo({ site }: { site: Site }) {
  if (!site.logo) return null;
  const named = { ...site.logo, alt: site.name };
  return (
    <ResponsivePicture picture={named} sizes="20rem" first className="h-[1.2em] w-auto bg-transparent" />
  );
}
