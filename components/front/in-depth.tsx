import type { Site } from '../reader/site.ts';
import { FeatureCard } from './feature-card.tsx';
import type { Features } from './front-page.tsx';
import { SectionHeading } from './section-heading.tsx';

const SIZES = '(min-width: 80rem) 18rem, (min-width: 64rem) 30vw, (min-width: 40rem) 46vw, 94vw';

/** Features, with their pictures. */
export function InDepth({ site, features: { section, stories } }: { site: Site; features: Features }) {
  return (
    <section aria-labelledby="in-depth">
      <SectionHeading id="in-depth" name={section.name} href={`/${section.slug}`} more="All features" />
      <div className="feature-column">
        {stories.map((story) => (
          <FeatureCard key={story.id} story={story} clock={site} level="h3" sizes={SIZES} />
        ))}
      </div>
    </section>
  );
}
