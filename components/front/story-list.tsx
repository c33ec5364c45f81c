import type { BylineRole } from '#domain/stories/bylines';
import type { StoryCard } from '#domain/stories/reading';
import { type Clock, dayMonthOf, machineTimeOf, timeOf } from '../reader/newsroom-time.ts';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import { StoryHeadline } from './story-headline.tsx';
import { TrailText } from './trail-text.tsx';

type Props = {
  stories: readonly StoryCard[];
  clock: Clock;
  level: 'h2' | 'h3';
  /** Beside a lead headlines alone (`dense`) or with trail text (`told`); elsewhere with pictures too (`roomy`). */
  form: 'dense' | 'told' | 'roomy';
  roles?: StoryRoles | undefined;
  /** Stories whose day is said in place of their hour. */
  dated?: ReadonlySet<string>;
  /** See renditionUrl. */
  base?: string | undefined;
};

/** By the story's id: what the person whose list it is did for it, where they did not report it. */
export type StoryRoles = Readonly<Record<string, readonly BylineRole[]>>;

const ROLE_NAMES: Record<BylineRole, string> = {
  reporting: 'Reporting',
  photographs: 'Photographs',
  translation: 'Translation',
};

/** Stories by the clock: hour, headline, and in a roomy list what it is about. */
export function StoryList({ stories, clock, level, form, roles = {}, dated, base }: Props) {
  return (
    <ol className={`story-list ${form}`}>
      {stories.map((story) => (
        <li key={story.id} className="card">
          <p className="meta story-hour">
            <time dateTime={machineTimeOf(story.firstPublishedAt)}>
              {(dated?.has(story.id) ? dayMonthOf : timeOf)(story.firstPublishedAt, clock)}
            </time>
            {story.kicker && <span className="kicker">{story.kicker}</span>}
            {roles[story.id]?.map((role) => (
              <span key={role}>{ROLE_NAMES[role]}</span>
            ))}
          </p>
          <StoryHeadline story={story} level={level} className="text-item" />
          <TrailText story={story} />
          {form === 'roomy' && story.picture && (
            <ResponsivePicture
              picture={story.picture}
              sizes="(min-width: 48rem) 11rem, 6rem"
              decorative
              cropped
              base={base}
              className="thumbnail"
            />
          )}
        </li>
      ))}
    </ol>
  );
}
