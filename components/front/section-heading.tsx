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
    <div className="section-heading">
      <h2 id={id} className="section-name">
        {name}
      </h2>
      <a className="more-link" href={href}>
        {more}
      </a>
    </div>
  );
}
