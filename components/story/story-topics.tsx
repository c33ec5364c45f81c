import type { Topic } from '#domain/stories/reading';

export function StoryTopics({ topics }: { topics: readonly Topic[] }) {
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics" className="rail-part">
      <h2 id="topics" className="label">
        Topics
      </h2>
      <ul className="flex flex-wrap gap-x-4">
        {topics.map(({ slug, name }) => (
          <li key={slug}>
            <a className="topic-link" href={`/topics/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
