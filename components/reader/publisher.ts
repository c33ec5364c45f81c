import type { NewsMediaOrganization } from 'schema-dts';
import type { Purpose } from '#domain/pages/page-words';
import { imageOf, publisherId } from './graph.ts';
import { paperImage } from './share-image.ts';
import type { Site } from './site.ts';

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
    logo: imageOf(site, paperImage(site)),
    ...(ethics && { ethicsPolicy: ethics, publishingPrinciples: ethics }),
    ...(corrections && { correctionsPolicy: corrections }),
    ...(contact && {
      contactPoint: { '@type': 'ContactPoint', contactType: 'Newsroom', url: contact },
    }),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
  };
}

function addressOf({ origin, pages }: Site, purpose: Purpose): string | null {
  const page = pages.find((one) => one.purpose === purpose);
  return page ? `${origin}/${page.slug}` : null;
}
