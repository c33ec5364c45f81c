import { dayPath } from '#domain/stories/address';
import type { StoryCard } from '#domain/stories/reading';
import { StoryList } from '../front/story-list.tsx';
import { type Clock, weekdayOf, writeDay } from '../reader/newsroom-time.ts';
import { byDayOfAddress } from './by-day-of-address.ts';

type Props = { stories: readonly StoryCard[]; clock: Clock };

/** The headlines of a month under its days. */
export const DaysOfMonth = ({ stories, clock }: Props) =>
  byDayOfAddress(stories).map(({ day, stories: ofDay }, place) => (
    <section key={`${day} ${place}`} aria-labelledby={`day-${place}`} className="day-of-stories">
      <h2 id={`day-${place}`} className="label">
        <a href={dayPath(day)}>{writeDay(day, clock.language, weekdayOf)}</a>
      </h2>
      <StoryList stories={ofDay} clock={clock} level="h3" form="dense" />
    </section>
  ));
