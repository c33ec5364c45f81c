import type { SectionName, SectionNeighbours as Neighbours, StoryLink } from '#domain/stories/reading';

type Props = { section: SectionName; neighbours: Neighbours };

/** The way on from the end of a story: to what came after it in its section, and to what went before. */
export function SectionNeighbours({ section, neighbours: { newer, older } }: Props) {
  if (newer === null && older === null) return null;
  return (
    <nav
      aria-label={`Newer and older in ${section.name}`}
      className="flex max-w-measure flex-wrap gap-x-8 gap-y-4 border-t border-rule pt-4 print:hidden"
    >
      {newer && <Neighbour label={`Newer in ${section.name}`} story={newer} />}
      {older && <Neighbour label={`Older in ${section.name}`} story={older} />}
    </nav>
  );
}

const Neighbour = ({ label, story }: { label: string; story: StoryLink }) => (
  <p className="card flex-1 basis-60">
    <span className="label block">{label}</span>
    <a className="card-link headline text-item" href={story.path}>
      {story.headline}
    </a>
  </p>
);
