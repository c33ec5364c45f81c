import type { Picture } from '#domain/media/picture';
import { slidePath } from '#domain/stories/address';
import type { PublishedStory } from '#domain/stories/reading';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import type { Site } from '../reader/site.ts';
import { PictureWords } from './opening-picture.tsx';
import { ShareRow } from './share-row.tsx';
import { slideTitle } from './slide-words.ts';

type Props = {
  site: Site;
  story: PublishedStory;
  picture: Picture;
  number: number;
  /** Where the picture is had from, if not from where readers have it. */
  mediaBase?: string;
};

/** One picture of a story, as large as the window: what a shared link leads to, and the lightbox without script. */
export function SlidePage({ site, story, picture, number, mediaBase }: Props) {
  const count = story.slides.length;
  const title = slideTitle(story, { number, count });
  return (
    <article className="slide-page">
      <header className="slide-page-head">
        <h1 className="headline text-item">{title}</h1>
        <p>
          <a className="topic-link" href={`${story.path}#slide-${number}`}>
            Back to the story
          </a>
        </p>
      </header>
      <figure>
        <ResponsivePicture
          picture={picture}
          base={mediaBase}
          sizes="100vw"
          first
          className="slide-page-picture"
        />
        <figcaption>
          <PictureWords picture={picture} />
        </figcaption>
      </figure>
      {count > 1 && <Neighbours path={story.path} number={number} count={count} />}
      <ShareRow
        shared={{ text: title, url: site.origin + slidePath(story.path, number) }}
        networks={site.networks}
        path={story.path}
        slide={number}
      />
    </article>
  );
}

type Place = { path: string; number: number; count: number };

function Neighbours({ path, number, count }: Place) {
  return (
    <nav className="slide-steps" aria-label="Pictures">
      <Neighbour name="Previous" rel="prev" path={number > 1 ? slidePath(path, number - 1) : null} />
      <bdi>
        {number} of {count}
      </bdi>
      <Neighbour name="Next" rel="next" path={number < count ? slidePath(path, number + 1) : null} />
    </nav>
  );
}

function Neighbour({ name, rel, path }: { name: string; rel: 'prev' | 'next'; path: string | null }) {
  if (path === null) return <span aria-hidden="true">{name}</span>;
  return (
    <a href={path} rel={rel}>
      {name}
      <span className="visually-hidden"> picture</span>
    </a>
  );
}
