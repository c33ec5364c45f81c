import type { ReactNode } from 'react';
import type { OpenedStory } from '#domain/readers/desk-readers';
import type { ReadStory } from '#domain/readers/read-readers';
import { SOURCE_NAMES, SOURCES } from '#domain/readers/sources';
import type { Span } from '#domain/readers/span';
import { CHANNEL_NAMES, CHANNELS } from '#domain/sharing/channels';
import type { NewsroomClock } from '../moment-words.ts';
import { countWords, partWords } from './count-words.ts';
import { sum } from './kinds.ts';
import { readersAddress } from './readers-address.ts';

type ListProps = { stories: readonly ReadStory[]; span: Span; clock: NewsroomClock };

/** The stories that were opened most in a span. */
export function MostRead({ stories, span, clock }: ListProps): ReactNode {
  return (
    <section className="readers-part">
      <h2>Most read in {span} days</h2>
      <StoryTable stories={stories} columns={['Views', 'Shares', 'Mostly from']} none="No story was opened.">
        {(story) => (
          <StoryLine key={story.id} story={story} span={span}>
            <td data-label="Views">{countWords(story.views, clock)}</td>
            <td data-label="Shares">{countWords(sharesOf(story), clock)}</td>
            <td data-label="Mostly from">{mostlyFrom(story)}</td>
          </StoryLine>
        )}
      </StoryTable>
    </section>
  );
}

/** The stories that were passed on most in a span. */
export function MostShared({ stories, span, clock }: ListProps): ReactNode {
  return (
    <section className="readers-part">
      <h2>Most passed on in {span} days</h2>
      <StoryTable stories={stories} columns={['Shares', 'Mostly by']} none="No story was passed on.">
        {(story) => (
          <StoryLine key={story.id} story={story} span={span}>
            <td data-label="Shares">{countWords(sharesOf(story), clock)}</td>
            <td data-label="Mostly by">{mostlyBy(story)}</td>
          </StoryLine>
        )}
      </StoryTable>
    </section>
  );
}

type LastHoursProps = { stories: readonly OpenedStory[]; span: Span; clock: NewsroomClock };

/** The live stories that were opened most since this hour yesterday. */
export function LastHours({ stories, span, clock }: LastHoursProps): ReactNode {
  return (
    <section className="readers-part">
      <h2>Most read in 24 hours</h2>
      <StoryTable stories={stories} columns={['Views']} none="Nothing was counted in these hours yet.">
        {(story) => (
          <StoryLine key={story.id} story={story} span={span}>
            <td data-label="Views">{countWords(story.views, clock)}</td>
          </StoryLine>
        )}
      </StoryTable>
    </section>
  );
}

type TableProps<Story> = {
  stories: readonly Story[];
  columns: readonly string[];
  none: string;
  children: (story: Story) => ReactNode;
};

function StoryTable<Story>({ stories, columns, none, children }: TableProps<Story>) {
  if (stories.length === 0) return <p className="readers-none">{none}</p>;
  return (
    <table className="desk-table read-stories">
      <thead>
        <tr>
          {['Story', ...columns].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{stories.map(children)}</tbody>
    </table>
  );
}

type LineProps = { story: { id: string; name: string }; span: Span; children: ReactNode };

const StoryLine = ({ story, span, children }: LineProps) => (
  <tr>
    <th scope="row">
      <a href={readersAddress(story.id, span)} dir="auto">
        {story.name || 'Without a headline'}
      </a>
    </th>
    {children}
  </tr>
);

const sharesOf = ({ shares }: ReadStory): number => sum(Object.values(shares));

function mostlyFrom({ arrivals }: ReadStory): string {
  const [source] = SOURCES.toSorted((one, other) => (arrivals[other] ?? 0) - (arrivals[one] ?? 0));
  const count = (source && arrivals[source]) ?? 0;
  return source && count > 0
    ? `${SOURCE_NAMES[source]}, ${partWords(count, sum(Object.values(arrivals)))}`
    : '';
}

function mostlyBy(story: ReadStory): string {
  const { shares } = story;
  const [channel] = CHANNELS.toSorted((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0));
  const count = (channel && shares[channel]) ?? 0;
  return channel && count > 0 ? `${CHANNEL_NAMES[channel]}, ${partWords(count, sharesOf(story))}` : '';
}
