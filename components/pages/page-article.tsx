import type { PublicPage } from '#domain/pages/public-pages';
import { leadingSize } from '../front/long-headline.ts';
import { dateOf, machineTimeOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import { StoryBody } from '../story/body.tsx';

type PageArticleProps = {
  site: Site;
  page: PublicPage;
  /** Where this page may fetch pictures; see renditionUrl. */
  mediaBase?: string;
};

/** A page that the paper writes about itself: its words, and since when they stand. */
export function PageArticle({ site, page, mediaBase }: PageArticleProps) {
  const { title, standfirst, body, references, changedAt } = page;
  return (
    <article className="grid grid-cols-1 gap-7 pt-7 lg:pt-10">
      <header className="story-opening max-w-measure">
        <h1 className={`headline ${leadingSize(title, 'text-story')} tracking-tightest`}>{title}</h1>
        {standfirst && <p className="standfirst">{standfirst}</p>}
      </header>
      <StoryBody body={body} form="news" references={references} base={mediaBase} />
      <p className="meta">
        <span>
          Last changed on <time dateTime={machineTimeOf(changedAt)}>{dateOf(changedAt, site)}</time>
        </span>
      </p>
    </article>
  );
}
