import { NoticePage } from './notice-page.tsx';
import type { Site } from './site.ts';

/** What stands where nothing is. */
export function MissingNotice({ site }: { site: Site }) {
  return (
    <NoticePage title="There is no page here">
      <p>
        <bdi>The address may be mistyped, or what stood here has another address now.</bdi>
      </p>
      <p>
        <a href="/">Go to the front</a>
        {site.sections.map(({ slug, name }) => (
          <span key={slug}>
            {' · '}
            <a href={`/${slug}`}>{name}</a>
          </span>
        ))}
      </p>
    </NoticePage>
  );
}
