import type { PublishedStory } from '#domain/stories/reading';
import { ListPage } from '../../front/list-page.tsx';
import { PlainText } from '../plain-text.tsx';
import type { Site } from '../../reader/site.ts';
import { CopyField } from './copy-field.tsx';
import { canonicalLine, republishedHtml, republishedWords } from './republished-text.ts';

type Props = { site: Site; story: PublishedStory; terms: string };

const NO_TERMS = 'Keep the names of those who wrote it, and the line that says where it was first published.';

/** A story to take over: on which terms, and its text ready to be copied. */
export function RepublishStory({ site, story, terms }: Props) {
  return (
    <ListPage title={story.headline} label="Republish this story">
      <div className="republish">
        <p className="meta">
          <a className="topic-link" href={story.path}>
            Back to the story
          </a>
        </p>
        <div className="notice-text">
          <PlainText words={terms || NO_TERMS} />
          <p>Pictures are not part of it: ask the newsroom about those.</p>
        </div>
        <CopyField id="republish-html" name="HTML" value={republishedHtml(story, site)} rows={16} />
        <CopyField id="republish-text" name="Plain text" value={republishedWords(story, site)} rows={12} />
        <CopyField
          id="republish-canonical"
          name="Line for the head of your page"
          hint="It tells search engines which text is the original."
          value={canonicalLine(story, site)}
          rows={3}
        />
      </div>
    </ListPage>
  );
}
