import type { ReactNode } from 'react';
import type { PublishedRow, Today, WorkRow } from '#domain/stories/today';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { STAGE_WORDS } from '../stage-words.ts';
import { filterAddress } from '../stories/desk-address.ts';
import { WorkList } from './work-list.tsx';

type TodayDeskProps = {
  today: Today;
  /** Whose desk it is. */
  accountId: string;
  now: number;
  clock: NewsroomClock;
  /** What else is to be looked at. */
  children: ReactNode;
};

/** What there is to do, in two columns: what waits for somebody, and what goes out by itself. */
export function TodayDesk({ today, accountId, children, ...time }: TodayDeskProps): ReactNode {
  const work = (row: WorkRow) => <WorkFacts row={row} {...time} />;
  const staged = (row: WorkRow) => (
    <>
      <b>{STAGE_WORDS[row.stage]}</b>
      <WorkFacts row={row} {...time} />
    </>
  );
  return (
    <div className="today">
      <div>
        <WorkList title="Overdue" list={today.overdue} all={filterAddress({ late: true })} facts={staged} />
        <WorkList
          title="Mine"
          list={today.mine}
          all={filterAddress({ person: accountId })}
          none="Nothing of yours is unfinished."
          facts={staged}
        />
        <WorkList
          title="To review"
          list={today.review}
          all={filterAddress({ stage: 'review' })}
          none="Nothing waits to be reviewed."
          facts={work}
        />
        <WorkList
          title="Ready"
          list={today.ready}
          all={filterAddress({ stage: 'ready' })}
          none="Nothing is ready to be published."
          facts={work}
        />
      </div>
      <div>
        {children}
        <Outgoing today={today} {...time} />
      </div>
    </div>
  );
}

type Time = { now: number; clock: NewsroomClock };

function Outgoing({ today, now, clock }: Time & { today: Today }) {
  const facts = (at: number, words: string) => (
    <>
      <b>{momentWords(at, now, clock)}</b>
      <span>{words}</span>
    </>
  );
  const coming = ({ startsAt, isFirst, section }: PublishedRow) =>
    facts(startsAt, isFirst ? section : 'Update of a live story');
  const out = ({ firstPublishedAt, section }: PublishedRow) => facts(firstPublishedAt, section);
  return (
    <>
      <WorkList
        title="Scheduled"
        list={today.scheduled}
        all={filterAddress({ state: 'scheduled' })}
        none="Nothing is scheduled."
        facts={coming}
      />
      <WorkList
        title="Just published"
        list={today.justPublished}
        all={filterAddress({ state: 'live' })}
        none="Nothing in the last 24 hours."
        facts={out}
      />
    </>
  );
}

const WorkFacts = ({ row: { section, dueAt, savedAt }, now, clock }: Time & { row: WorkRow }) => (
  <>
    <span>{section}</span>
    {dueAt !== null && (
      <span className={dueAt < now ? 'overdue' : undefined}>due {momentWords(dueAt, now, clock)}</span>
    )}
    <span>saved {momentWords(savedAt, now, clock)}</span>
  </>
);
