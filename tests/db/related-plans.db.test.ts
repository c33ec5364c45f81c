import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { engine } from '#db/engine';
import { listBeside, listLiveSharing, listNewestOnTopic, listTopicsWithCounts } from '#db/related';
import { listOpened } from '#db/views';
import { DAY, MORNING, openNewsroom } from '../support/newsroom.ts';
import { planOf } from '../support/plan-of.ts';

beforeAll(openNewsroom);

test.runIf(engine === 'sqlite')(
  'what stands beside a story, and what shares its topics, is read from an index',
  () => {
    const place = { at: MORNING, id: 'somebody' };
    for (const side of ['newer', 'older'] as const) {
      const plan = planOf(listBeside(read(), { sectionId: 'news', place, side }, MORNING));
      expect(plan).toMatch(/publication_section \(section_id=\? AND first_published_at[<>]\?\)/);
      expect(plan).not.toContain('TEMP B-TREE');
    }
    const onTopic = planOf(listNewestOnTopic(read(), { topicId: 'water', limit: 100 }));
    expect(onTopic).toContain('COVERING INDEX publication_topic_topic (topic_id=?)');
    expect(onTopic).not.toContain('TEMP B-TREE');
    const some = { storyIds: ['one', 'two'], topicIds: ['water', 'law'] };
    const sharing = planOf(listLiveSharing(read(), some, MORNING));
    expect(sharing).toContain('publication_story (story_id=?');
    expect(sharing).not.toContain('publication_topic_topic'); // or all that carry them are read
    const counted = planOf(listTopicsWithCounts(read(), ['water', 'law'], 2000));
    expect(counted).toContain('COVERING INDEX publication_topic_topic (topic_id=?)');
    expect(counted).not.toContain('SCAN publication');
  },
);

test.runIf(engine === 'sqlite')('what is read most is counted from the hours that matter', () => {
  const plan = planOf(listOpened(read(), { from: MORNING, to: MORNING + DAY }));
  expect(plan).toContain('view_count USING INDEX sqlite_autoindex_view_count_1 (hour>? AND hour<?)');
});
