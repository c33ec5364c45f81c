import type { ReactNode } from 'react';
import type { ReadDay } from '#domain/readers/read-readers';
import type { NewsroomClock } from '../moment-words.ts';
import { DayTable } from './day-table.tsx';
import { KindTable } from './kind-table.tsx';
import { channelsOf, sourcesOf } from './kinds.ts';
import { ViewsChart } from './views-chart.tsx';

/** What was counted on each day: of the paper, or of one story. */
export function DayCharts({ days, clock }: { days: readonly ReadDay[]; clock: NewsroomClock }): ReactNode {
  const [sources, channels] = [sourcesOf(days), channelsOf(days)];
  const views = [{ key: 'views', name: 'Views', counts: days.map((day) => day.views) }];
  return (
    <>
      <section className="readers-part">
        <h2>Views by day</h2>
        <ViewsChart days={days} clock={clock} />
        <DayTable title="Views, day by day" days={days} columns={views} clock={clock} />
      </section>
      <div className="readers-pair">
        <KindTable
          title="Where readers came from"
          heading="From"
          kinds={sources}
          none="Nobody has come in these days."
          clock={clock}
        >
          <DayTable title="Where from, day by day" days={days} columns={sources} clock={clock} />
        </KindTable>
        <KindTable
          title="How stories were passed on"
          heading="By"
          kinds={channels}
          none="Nobody has passed a story on in these days."
          clock={clock}
        >
          <DayTable title="How passed on, day by day" days={days} columns={channels} clock={clock} />
        </KindTable>
      </div>
    </>
  );
}
