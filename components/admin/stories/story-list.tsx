import type { ReactNode } from 'react';
import type { DeskState, DeskStoryRow } from '#domain/stories/desk-list';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { readersAddress } from '../readers/readers-address.ts';
import { stateAndStage } from '../stage-words.ts';
import { type DeskFilter, deskAddress, isNarrow } from './desk-address.ts';

type StoryListProps = {
  stories: DeskStoryRow[];
  /** The cursor of the page after this one. */
  next: string | null;
  filter: DeskFilter;
  isFirst: boolean;
  now: number;
  clock: NewsroomClock;
};

export function StoryList({ stories, next, filter, isFirst, now, clock }: StoryListProps): ReactNode {
  if (stories.length === 0) return <NoStories filter={filter} />;
  return (
    <>
      <ol className="story-list">
        {stories.map((story) => (
          <StoryRow key={story.id} story={story} now={now} clock={clock} />
        ))}
      </ol>
      <nav className="desk-pages" aria-label="Pages of the list">
        {!isFirst && <a href={deskAddress(filter)}>Newest</a>}
        {next && <a href={deskAddress(filter, next)}>Older stories</a>}
      </nav>
    </>
  );
}

const HAD_READERS: readonly DeskState[] = ['live', 'changed', 'withdrawn'];

function StoryRow({ story, now, clock }: { story: DeskStoryRow; now: number; clock: NewsroomClock }) {
  const name = story.headline || story.slugline || 'Without a headline';
  return (
    <li className="story-row">
      <a className="story-row-name" href={`/admin/stories/${story.id}`}>
        <bdi>{name}</bdi>
      </a>
      <p className="story-row-facts">
        <b data-state={story.state}>{stateAndStage(story.state, story.stage)}</b>
        <span>{story.section}</span>
        {story.bylines.length > 0 && <bdi>{story.bylines.join(', ')}</bdi>}
        {story.assignee !== null && (
          <span>
            for <bdi>{story.assignee}</bdi>
          </span>
        )}
        {story.dueAt !== null && story.state !== 'live' && (
          <span className={story.dueAt < now ? 'overdue' : undefined}>
            due {momentWords(story.dueAt, now, clock)}
          </span>
        )}
        {story.demo && <span>Demo</span>}
        {HAD_READERS.includes(story.state) && (
          <a href={readersAddress(story.id)} aria-label={`Readers of ${name}`}>
            Readers
          </a>
        )}
        {story.openBy.length > 0 && (
          <span>
            open: <bdi>{story.openBy.join(', ')}</bdi>
          </span>
        )}
      </p>
      {story.plans.length > 0 && (
        <p className="story-row-facts story-row-plans">
          {story.plans.map((plan) => (
            <span key={plan}>{plan}</span>
          ))}
        </p>
      )}
      <p className="story-row-saved">
        <time dateTime={new Date(story.savedAt).toISOString()}>{momentWords(story.savedAt, now, clock)}</time>
        <span>{story.savedBy}</span>
      </p>
    </li>
  );
}

function NoStories({ filter }: { filter: DeskFilter }) {
  const { search, state } = filter;
  if (isNarrow(filter)) {
    return (
      <p className="no-stories">
        No story{state && ' in this list'} {search ? `has “${search}” in its headline or slugline` : 'is so'}.{' '}
        <a href="/admin/stories">Show all stories</a>
      </p>
    );
  }
  if (state) return <p className="no-stories">No story is in this state.</p>;
  return (
    <p className="no-stories">
      Nothing is written yet. <a href="/admin/stories/new">Write the first story</a>
    </p>
  );
}
