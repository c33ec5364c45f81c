type Props = {
  id: string;
  name: string;
  href: string;
  /** What the link beside the name leads to. */
  more: string;
};

/** The name over a part of the front, with the way to all of it. */
export function SectionHeading({ id, name, href, more }: Props) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-ink pt-2 pb-3">
      <h2 id={id} className="label">
        {name}
      </h2>
      <a className="more-link" href={href}>
        {more}
      </a>
    </div>
  );
}
