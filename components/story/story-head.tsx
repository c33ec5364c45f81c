import type { PublishedStory } from '#domain/stories/reading';
import { PageHead } from '../reader/page-head.tsx';
import type { Site } from '../reader/site.ts';
import { modifiedAt } from './correction-words.ts';
import { newsArticleOf, scriptJson } from './news-article.ts';

/** The head of a story's page, and the story as data. */
export function StoryHead({ site, story }: { site: Site; story: PublishedStory }) {
  return (
    <>
      <PageHead
        site={site}
        title={story.headline}
        description={story.standfirst || story.trailText}
        path={story.path}
        picture={story.socialPicture}
        feed={{ path: `/${story.section.slug}/feed.xml`, title: `${site.name}: ${story.section.name}` }}
        article={{
          publishedAt: story.firstPublishedAt,
          updatedAt: modifiedAt(story, story.corrections),
          section: story.section.name,
          topics: story.topics.map((topic) => topic.name),
          socialHeadline: story.socialHeadline,
        }}
      />
      {/* React writes the text of a script as it is: scriptJson escapes what could end the element. */}
      <script type="application/ld+json">{scriptJson(newsArticleOf(story, site))}</script>
    </>
  );
}
