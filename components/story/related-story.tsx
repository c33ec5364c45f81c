import type { StoryLink } from '#domain/stories/reading';

/** The way to another story, by the address and the headline that it has now; nothing while it is not live. */
export function RelatedStory({ story }: { story: StoryLink | undefined }) {
  if (!story) return null;
  return (
    <aside className="related-story" aria-label={`Related: ${story.headline}`}>
      <p>Related</p>
      <a href={story.path}>{story.headline}</a>
    </aside>
  );
}
