import { machineTimeOf } from './newsroom-time.ts';
import type { ShareImage } from './share-image.ts';
import type { Site } from './site.ts';

/** What networks show of a page that somebody links to. */
export type Preview = {
  title: string;
  description: string;
  path: string;
  image: ShareImage;
  /** Whether it is shown as wide as the page of a network; else small, beside the words. */
  isImageLarge: boolean;
  /** Other shapes of it, which some networks choose. */
  otherImages?: readonly ShareImage[];
  kind: 'website' | 'profile' | Article;
  /** "@asha@server.example": whom the fediverse names beside a link; empty: nobody. */
  creator: string;
};

export type Article = {
  publishedAt: number;
  updatedAt: number;
  section: string;
  topics: readonly string[];
  /** The pages of those who wrote it, as paths. */
  authors: readonly string[];
};

/** Open Graph, what X reads, and what Mastodon reads. */
export function LinkPreview({ site, preview }: { site: Site; preview: Preview }) {
  const { title, description, path, image, isImageLarge, otherImages = [], kind, creator } = preview;
  return (
    <>
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={graphLocale(site.language)} />
      <meta property="og:type" content={typeof kind === 'string' ? kind : 'article'} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={site.origin + path} />
      {typeof kind === 'object' && <ArticleMarks site={site} article={kind} />}
      <meta name="twitter:card" content={isImageLarge ? 'summary_large_image' : 'summary'} />
      {site.xAccount && <meta name="twitter:site" content={site.xAccount} />}
      <meta name="twitter:title" content={title} />
      {description && <meta name="twitter:description" content={description} />}
      <ImageMarks image={image} address={site.origin + image.path} />
      <XImage image={image} address={site.origin + image.path} />
      {otherImages.map((other) => (
        <ImageMarks key={other.path} image={other} address={site.origin + other.path} />
      ))}
      {creator && <meta name="fediverse:creator" content={creator} />}
    </>
  );
}

function ImageMarks({ image, address }: { image: ShareImage; address: string }) {
  return (
    <>
      <meta property="og:image" content={address} />
      <meta property="og:image:type" content={image.type} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      {image.alt && <meta property="og:image:alt" content={image.alt} />}
    </>
  );
}

function XImage({ image, address }: { image: ShareImage; address: string }) {
  return (
    <>
      <meta name="twitter:image" content={address} />
      {image.alt && <meta name="twitter:image:alt" content={image.alt} />}
    </>
  );
}

function ArticleMarks({ site, article }: { site: Site; article: Article }) {
  return (
    <>
      <meta property="article:published_time" content={machineTimeOf(article.publishedAt)} />
      <meta property="article:modified_time" content={machineTimeOf(article.updatedAt)} />
      <meta property="article:section" content={article.section} />
      {article.authors.map((path) => (
        <meta key={path} property="article:author" content={site.origin + path} />
      ))}
      {article.topics.map((topic) => (
        <meta key={topic} property="article:tag" content={topic} />
      ))}
    </>
  );
}

/** 'en-GB' to 'en_GB'. Open Graph wants a territory always: of a language alone, the likeliest (Unicode TR 35). */
function graphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
