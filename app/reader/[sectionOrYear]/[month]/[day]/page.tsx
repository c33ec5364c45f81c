import { ListPage } from '#components/front/list-page';
import { StoryList } from '#components/front/story-list';
import { PageHead } from '#components/reader/page-head';
import { dayPath } from '#domain/stories/address';
import { listDay } from '#domain/stories/published';
import { isDay } from '#lib/zoned-time';
import { longDateOf, writeDay } from '../../../../../components/reader/newsroom-time.ts';
import { MissingPage } from '../../../missing-page.tsx';
import { openMoment } from '../../../moment.ts';
import { ReaderDocument } from '../../../reader-document.tsx';

type Props = { params: Promise<{ sectionOrYear: string; month: string; day: string }> };

/** Everything that was first published on one day. */
export default async function DayPage({ params }: Props) {
  const [{ sectionOrYear: year, month, day: date }, moment] = await Promise.all([params, openMoment()]);
  const day = `${year}-${month}-${date}`;
  const stories = isDay(day) ? await listDay(day, moment.at) : [];
  if (stories.length === 0) return <MissingPage moment={moment} />;
  const { site } = moment;
  const dayName = writeDay(day, site.language, longDateOf);
  return (
    <ReaderDocument moment={moment} path={dayPath(day)}>
      <PageHead
        site={site}
        title={dayName}
        description={`What ${site.name} published on ${dayName}`}
        path={dayPath(day)}
        picture={stories[0]?.picture ?? null}
      />
      <ListPage title={dayName} label="Published on">
        <StoryList stories={stories} clock={site} level="h2" form="roomy" />
      </ListPage>
    </ReaderDocument>
  );
}
