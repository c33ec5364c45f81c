import type { ComposedBlock } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { FeatureCard } from './feature-card.tsx';
import { SectionHeading } from './section-heading.tsx';

type Props = { site: Site; block: ComposedBlock<StoryCard>; base?: string | undefined };

/** How wide a picture stands that leads, has half of the page, or a third of it; in-depth.css sets the rows. */
const LARGE = '(min-width: 80rem) 52rem, (min-width: 64rem) 64vw, 94vw';
const HALF = '(min-width: 80rem) 39rem, (min-width: 40rem) 47vw, 94vw';
const THIRD = '(min-width: 80rem) 25rem, (min-width: 64rem) 31vw, (min-width: 40rem) 47vw, 94vw';

/** Features, with room: on a ground of their own, the first with a large picture. */
export function InDepth({ site, block: { section, stories }, base }: Props) {
  return (
    <section aria-labelledby="in-depth" className="in-depth">
      <SectionHeading id="in-depth" name={section.name} href={`/${section.slug}`} more="All features" />
      <div className="depth-grid">
        {stories.map(({ story }, place) => (
          <FeatureCard
            key={story.id}
            story={story}
            clock={site}
            level="h3"
            sizes={sizesAt(place, stories.length)}
            base={base}
          />
        ))}
      </div>
    </section>
  );
}

/** Rows of three; of what is left over two share a row as halves, one has a row alone; three begin with a large one. */
function sizesAt(place: number, count: number): string {
  if (count % 3 === 2) return place < 2 ? HALF : THIRD;
  return place === 0 ? LARGE : THIRD;
}
