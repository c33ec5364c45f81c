import { libraryAlt, type Picture } from '../media/picture.ts';
import { type FrontContent, LEAD, type Slot, slotsOf } from './content.ts';
import { leadFirst } from './lead.ts';

/** A large one with two beside it: docs/decisions/0088. */
export const FEATURES = 3;
/** One row of a further section. */
export const FURTHER = 4;
/** Headlines of earlier days under a day's news. */
export const EARLIER = 9;

/** What the rules have to know of a story. */
type Composable = { id: string; kicker: string; headline: string; picture: Picture | null };

export type FrontSection = { id: string; slug: string; name: string; form: 'news' | 'features' };

/** A story on the front, and why it is there: it is breaking, somebody put it there, or a rule did. */
export type Placed<S> = { story: S; by: 'breaking' | 'hand' | 'rule' };

export type ComposedBlock<S> = { section: FrontSection; stories: Placed<S>[] };

export type ComposedNews<S> = ComposedBlock<S> & {
  /** 'YYYY-MM-DD'; null where the stories are of no one day. */
  day: string | null;
  /** Of the days before, the newest first. */
  earlier: Placed<S>[];
};

/** What readers see. Where `lead` is empty the news opens the page with its first story. */
export type ComposedFront<S> = {
  lead: Placed<S>[];
  news: ComposedNews<S> | null;
  /** In the order of the sections, without empty ones. */
  others: ComposedBlock<S>[];
};

/** Everything on it, the first to be seen first. */
export const storiesOn = <S>({ lead, news, others }: ComposedFront<S>): S[] =>
  [
    ...lead,
    ...(news?.stories ?? []),
    ...others.flatMap((block) => block.stories),
    ...(news?.earlier ?? []),
  ].map(({ story }) => story);

/** What rules may choose from: live stories, the newest first. */
export type Candidates<S> = {
  /** All of the newest day of the news section. */
  day: { day: string; stories: S[] } | null;
  /** The newest of each section by its id, the news section's too. */
  newest: ReadonlyMap<string, S[]>;
};

export type Composing<S> = {
  front: FrontContent;
  /** In their order, without retired ones. */
  sections: readonly FrontSection[];
  /** Of the stories in slots those that readers may see now. */
  live: ReadonlyMap<string, S>;
  /** Those that slots show in place of their stories' own. */
  pictures: ReadonlyMap<string, Picture>;
  candidates: Candidates<S>;
  /** Live and breaking, the first to be shown first. */
  breaking: readonly S[];
};

/**
 * Decides what readers see at one instant, for which `live`, `candidates` and `breaking` were asked. No story appears
 * twice: what somebody placed goes before what a rule would place, and otherwise the first place on the page counts.
 */
export function composeFront<S extends Composable>(of: Composing<S>): ComposedFront<S> {
  const { sections } = of;
  const placed = new Set<string>();
  const take = (
    stories: readonly S[],
    by: Placed<S>['by'],
    atMost = Number.POSITIVE_INFINITY,
  ): Placed<S>[] => {
    const taken: Placed<S>[] = [];
    for (const story of stories) {
      if (taken.length >= atMost || placed.has(story.id)) continue;
      placed.add(story.id);
      taken.push({ story, by });
    }
    return taken;
  };
  const byHand = (block: string) =>
    take(
      slotsOf(of.front, block).flatMap((slot) => shown(slot, of) ?? []),
      'hand',
    );

  const lead = [...take(of.breaking, 'breaking'), ...byHand(LEAD)];
  const hands = new Map(sections.map(({ id }) => [id, byHand(id)]));
  const newest = ({ id }: FrontSection) => of.candidates.newest.get(id) ?? [];

  const newsSection = newsOf(sections);
  const news = newsSection && composeNews(newsSection, lead.length > 0);
  const features = featuresOf(sections);
  const others = sections
    .filter((section) => section !== newsSection)
    .flatMap((section) => {
      const hand = hands.get(section.id) ?? [];
      const missing = (section === features ? FEATURES : FURTHER) - hand.length;
      const stories = [...hand, ...take(newest(section), 'rule', missing)];
      return stories.length > 0 ? [{ section, stories }] : [];
    });
  return { lead, news, others };

  function composeNews(section: FrontSection, isLed: boolean): ComposedNews<S> | null {
    const hand = hands.get(section.id) ?? [];
    const day = of.candidates.day;
    const rest = (day?.stories ?? []).filter(({ id }) => !placed.has(id));
    const ruled = take(isLed || hand.length > 0 ? rest : leadFirst(rest), 'rule');
    const stories = [...hand, ...ruled];
    // All of the day stands elsewhere on the page: the days before take its place.
    const isPast = stories.length === 0;
    if (isPast) stories.push(...take(newest(section), 'rule', FURTHER));
    if (stories.length === 0) return null;
    const earlier = take(newest(section), 'rule', EARLIER);
    return { section, day: isPast ? null : (day?.day ?? null), stories, earlier };
  }
}

/** The section whose newest day is the news of the day, and the one that stands beside it. */
export const newsOf = <S extends Pick<FrontSection, 'form'>>(sections: readonly S[]) =>
  sections.find(({ form }) => form === 'news') ?? null;
export const featuresOf = <S extends Pick<FrontSection, 'form'>>(sections: readonly S[]) =>
  sections.find(({ form }) => form === 'features') ?? null;

/** The story of a slot with the slot's own words and picture, while readers may see it. */
function shown<S extends Composable>(slot: Slot, { live, pictures }: Composing<S>): S | null {
  const story = live.get(slot.storyId);
  if (!story) return null;
  const kicker = slot.kicker || story.kicker;
  const headline = slot.headline || story.headline;
  return { ...story, kicker, headline, picture: ownPicture(slot, pictures) ?? story.picture };
}

function ownPicture({ picture }: Slot, pictures: ReadonlyMap<string, Picture>): Picture | null {
  const found = picture && pictures.get(picture.mediaId);
  return picture && found ? { ...found, alt: picture.alt || libraryAlt(found) } : null;
}
