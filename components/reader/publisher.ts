import type { NewsMediaOrganization } from 'schema-dts';
import type { Purpose } from '#domain/pages/page-words';
import { imageOf, publisherId } from './graph.ts';
import { pictureImage, type ShareImage } from './share-image.ts';
import type { Site } from './site.ts';

const LOGO_WIDTH = 640;

/** The paper itself, as search engines read it: who publishes, where else it speaks, and by which rules it works. */
export function publisherOf(site: Site): NewsMediaOrganization {
  const { origin, name, elsewhere } = site;
  const at = (purpose: Purpose) => addressOf(site, purpose);
  const [ethics, corrections, contact] = [at('ethics'), at('corrections'), at('contact')];
  return {
    '@type': 'NewsMediaOrganization',
    ...publisherId(site),
    name,
    url: `${origin}/`,
    logo: imageOf(site, logoOf(site)),
    ...(ethics && { ethicsPolicy: ethics, publishingPrinciples: ethics }),
    ...(corrections && { correctionsPolicy: corrections }),
    ...(contact && {
      contactPoint: { '@type': 'ContactPoint', contactType: 'Newsroom', url: contact },
    }),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
  };
}

/** Where the paper chose neither a logo nor an icon, the one that is drawn of its name. */
function logoOf({ logo, icon }: Site): Pick<ShareImage, 'path' | 'width' | 'height'> {
  const chosen = logo ?? icon;
  return chosen ? pictureImage(chosen, LOGO_WIDTH) : { path: '/install/512.png', width: 512, height: 512 };
}

function addressOf({ origin, pages }: Site, purpose: Purpose): string | null {
  const page = pages.find((one) => one.purpose === purpose);
  return page ? `${origin}/${page.slug}` : null;
}
