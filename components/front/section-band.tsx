import type { ComposedBlock } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { FeatureCard } from './feature-card.tsx';
import { SectionHeading } from './section-heading.tsx';

type Props = { site: Site; block: ComposedBlock<StoryCard>; base?: string | undefined };

/** How wide a picture stands where one, two, three or four share a row; front.css sets the rows. */
const SIZES = [
  '(min-width: 80rem) 52rem, (min-width: 64rem) 64vw, (min-width: 40rem) 46vw, 94vw',
  '(min-width: 80rem) 39rem, (min-width: 64rem) 47vw, (min-width: 40rem) 46vw, 94vw',
  '(min-width: 80rem) 25rem, (min-width: 64rem) 31vw, (min-width: 40rem) 46vw, 94vw',
  '(min-width: 80rem) 18rem, (min-width: 64rem) 23vw, (min-width: 40rem) 46vw, 94vw',
] as const;

/** A section across the whole page: rows of four, and what is left over stands larger before them. */
export function SectionBand({ site, block: { section, stories }, base }: Props) {
  const id = `section-${section.slug}`;
  const first = stories.length % 4;
  return (
    <section aria-labelledby={id} className="front-band">
      <SectionHeading id={id} name={section.name} href={`/${section.slug}`} more={`All of ${section.name}`} />
      <div className="band-grid">
        {stories.map(({ story }, place) => (
          <FeatureCard
            key={story.id}
            story={story}
            clock={site}
            level="h3"
            sizes={SIZES[place < first ? first - 1 : 3] ?? SIZES[3]}
            base={base}
          />
        ))}
      </div>
    </section>
  );
}
