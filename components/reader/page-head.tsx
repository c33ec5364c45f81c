import { type Picture, renditionUrl } from '#domain/media/picture';
import { InstallMarks } from './install-marks.tsx';
import { machineTimeOf } from './newsroom-time.ts';
import type { Site } from './site.ts';
import { singleWidth } from './srcset.ts';

type Props = {
  site: Site;
  /** Without the paper's name. Null on the front, which is called after the paper. */
  title: string | null;
  description: string;
  /** The canonical path. Null where there is nothing to find again: an error page. */
  path: string | null;
  /** What link previews lead to, where that is not the canonical path: a part of a page that is shared by itself. */
  sharedPath?: string;
  picture?: Picture | null;
  feed?: { path: string; title: string };
  article?: Article;
  /** Not for search engines: it is filled in each browser with something else. */
  unlisted?: boolean;
};

export type Article = {
  publishedAt: number;
  updatedAt: number;
  section: string;
  topics: readonly string[];
  /** What networks show instead of the title. */
  socialHeadline: string;
};

/** The head of a page: for tabs, search engines, link previews and feed readers. */
export function PageHead({
  site,
  title,
  description,
  path,
  sharedPath,
  picture = null,
  feed,
  article,
  unlisted,
}: Props) {
  const fullTitle = title === null ? site.name : `${title} · ${site.name}`;
  return (
    <>
      <title>{fullTitle}</title>
      {description && <meta name="description" content={description} />}
      {(path === null || unlisted) && <meta name="robots" content="noindex" />}
      {path !== null && <link rel="canonical" href={site.origin + path} />}
      <SiteIcon site={site} />
      <InstallMarks site={site} />
      <link rel="alternate" type="application/rss+xml" title={site.name} href="/feed.xml" />
      {feed && <link rel="alternate" type="application/rss+xml" title={feed.title} href={feed.path} />}
      {path !== null && (
        <LinkPreview
          site={site}
          title={article?.socialHeadline || title || site.name}
          description={description}
          path={sharedPath ?? path}
          picture={picture}
          article={article}
        />
      )}
    </>
  );
}

const ICON_WIDTH = 180;

function SiteIcon({ site: { icon } }: { site: Site }) {
  return icon ? (
    <link rel="icon" type="image/jpeg" href={renditionUrl(icon, singleWidth(icon, ICON_WIDTH), 'jpg')} />
  ) : (
    <link rel="icon" type="image/svg+xml" href="/icon.svg" />
  );
}

type Preview = {
  site: Site;
  title: string;
  description: string;
  path: string;
  picture: Picture | null;
  article: Article | undefined;
};

/** Open Graph, and the card that X reads from it. */
function LinkPreview({ site, title, description, path, picture, article }: Preview) {
  return (
    <>
      <meta property="og:site_name" content={site.name} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={site.origin + path} />
      {picture && <PreviewPicture site={site} picture={picture} />}
      {article && <ArticleMarks article={article} />}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
    </>
  );
}

const PREVIEW_WIDTH = 1280;

/** JPEG, because not every network reads newer types. */
function PreviewPicture({ site, picture }: { site: Site; picture: Picture }) {
  const width = singleWidth(picture, PREVIEW_WIDTH);
  return (
    <>
      <meta property="og:image" content={site.origin + renditionUrl(picture, width, 'jpg')} />
      <meta property="og:image:width" content={String(width)} />
      <meta
        property="og:image:height"
        content={String(Math.round((picture.height * width) / picture.width))}
      />
      {picture.alt && <meta property="og:image:alt" content={picture.alt} />}
    </>
  );
}

function ArticleMarks({ article }: { article: Article }) {
  return (
    <>
      <meta property="article:published_time" content={machineTimeOf(article.publishedAt)} />
      <meta property="article:modified_time" content={machineTimeOf(article.updatedAt)} />
      <meta property="article:section" content={article.section} />
      {article.topics.map((topic) => (
        <meta key={topic} property="article:tag" content={topic} />
      ))}
    </>
  );
}
