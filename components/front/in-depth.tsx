import type { ComposedBlock } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { FeatureCard } from './feature-card.tsx';
import { SectionHeading } from './section-heading.tsx';

const SIZES = '(min-width: 80rem) 18rem, (min-width: 64rem) 30vw, (min-width: 40rem) 46vw, 94vw';

type Props = { site: Site; block: ComposedBlock<StoryCard>; base?: string | undefined };

/** Features, with their pictures. */
export function InDepth({ site, block: { section, stories }, base }: Props) {
  return (
    <section aria-labelledby="in-depth">
      <SectionHeading id="in-depth" name={section.name} href={`/${section.slug}`} more="All features" />
      <div className="feature-column">
        {stories.map(({ story }) => (
          <FeatureCard key={story.id} story={story} clock={site} level="h3" sizes={SIZES} base={base} />
        ))}
      </div>
    </section>
  );
}
