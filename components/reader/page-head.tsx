import type { Thing } from 'schema-dts';
import { renditionUrl } from '#domain/media/picture';
import type { Crumb } from '../archive/crumbs.tsx';
import { type Feed, FeedLinks } from './feed-links.tsx';
import { InstallMarks } from './install-marks.tsx';
import { LinkPreview, type Preview } from './link-preview.tsx';
import { PageGraph } from './page-graph.tsx';
import { paperImage, type ShareImage } from './share-image.ts';
import type { Site } from './site.ts';
import { singleWidth } from './srcset.ts';

type Props = {
  site: Site;
  /** Without the paper's name. Null on the front, which is called after the paper. */
  title: string | null;
  description: string;
  /** The canonical path. Null where there is nothing to find again: an error page. */
  path: string | null;
  /** Where link previews show or lead to something else than the page says of itself. */
  shared?: Shared;
  feed?: Feed;
  /** What the page is a part of, without the front. */
  crumbs?: readonly Crumb[];
  /** For search engines: what the page is, or is about. */
  things?: readonly Thing[];
  /** Not for search engines: they find the stories themselves. */
  unlisted?: boolean;
};

/** The head of a page: for tabs, search engines, link previews and feed readers. */
export function PageHead({ site, title, description, path, shared, feed, ...found }: Props) {
  const { crumbs = [], things = [], unlisted = false } = found;
  const name = title ?? site.name;
  const isListed = path !== null && !unlisted;
  return (
    <>
      <title>{title === null ? site.name : `${title} · ${site.name}`}</title>
      {description && <meta name="description" content={description} />}
      <meta name="robots" content={isListed ? 'max-image-preview:large' : 'noindex'} />
      {path !== null && <link rel="canonical" href={site.origin + path} />}
      <SiteIcon site={site} />
      <InstallMarks site={site} />
      <FeedLinks site={site} own={feed} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={site.name}
        href="/opensearch.xml"
      />
      {path !== null && (
        <LinkPreview site={site} preview={previewOf(site, { title: name, description, path }, shared)} />
      )}
      {isListed && (
        <PageGraph site={site} crumbs={title === null ? [] : [...crumbs, { path, name }]} things={things} />
      )}
    </>
  );
}

type Shared = Partial<Omit<Preview, 'image' | 'isImageLarge'>> & { image?: ShareImage | null };
type Said = Pick<Preview, 'title' | 'description' | 'path'>;

/** What has no picture and no author of its own stands under the paper's. */
function previewOf(site: Site, said: Said, shared: Shared = {}): Preview {
  const { image = null, creator = '' } = shared;
  return {
    kind: 'website',
    ...said,
    ...shared,
    image: image ?? paperImage(site),
    isImageLarge: image !== null && isWide(image),
    creator: creator || site.fediverseAccount,
  };
}

const WIDE_FROM = 600;

/** A portrait is shown small beside the words, as the paper's own image is: large it would be cut. */
const isWide = ({ width, height }: ShareImage): boolean => width >= WIDE_FROM && width > height;

const ICON_WIDTH = 180;

function SiteIcon({ site: { icon } }: { site: Site }) {
  return icon ? (
    <link rel="icon" type="image/jpeg" href={renditionUrl(icon, singleWidth(icon, ICON_WIDTH), 'jpg')} />
  ) : (
    <link rel="icon" type="image/svg+xml" href="/icon.svg" />
  );
}
