import type { Site } from '../../components/reader/site.ts';

/** Over every page of a paper that still has demo stories: real ones may stand among them. */
export const DEMO_PAPER = 'With demo stories, written to show this paper at work: nothing in them happened.';

const DEMO_STORY = 'A demo story, written to show this paper at work: nothing in it happened.';

/** The paper around one story: what is said of demo stories is said of this one, or not at all. */
export const siteAround = (site: Site, { demo }: { demo: boolean }): Site => ({
  ...site,
  notice: demo ? DEMO_STORY : null,
});
