import type { NewsMediaOrganization } from 'schema-dts';
import { renditionUrl } from '#domain/media/picture';
import type { Purpose } from '#domain/pages/page-words';
import type { Site } from './site.ts';
import { singleWidth } from './srcset.ts';

const LOGO_WIDTH = 640;

type Publisher = Exclude<NewsMediaOrganization, string>;

/** The paper itself, as search engines read it: who publishes, and where it says by which rules. */
export function publisherOf(site: Site): Publisher {
  const { origin, name, logo } = site;
  const at = (purpose: Purpose) => addressOf(site, purpose);
  const [ethics, corrections, contact] = [at('ethics'), at('corrections'), at('contact')];
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${origin}/#publisher`,
    name,
    url: `${origin}/`,
    ...(logo && { logo: origin + renditionUrl(logo, singleWidth(logo, LOGO_WIDTH), 'jpg') }),
    ...(ethics && { ethicsPolicy: ethics, publishingPrinciples: ethics }),
    ...(corrections && { correctionsPolicy: corrections }),
    ...(contact && {
      contactPoint: { '@type': 'ContactPoint', contactType: 'Newsroom', url: contact },
    }),
  };
}

function addressOf({ origin, pages }: Site, purpose: Purpose): string | null {
  const page = pages.find((one) => one.purpose === purpose);
  return page ? `${origin}/${page.slug}` : null;
}
