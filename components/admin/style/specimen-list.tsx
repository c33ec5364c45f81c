import type { Subject } from '../../style/specimen.ts';
import { SpecimenFrame } from './specimen-frame.tsx';

export const SPECIMEN_WIDTHS = [360, 768, 1280] as const;

type Props = { subjects: readonly Subject[]; width: number };

/** Every specimen in light and dark beside each other, with a way to see it alone. */
export function SpecimenList({ subjects, width }: Props) {
  return subjects.map(({ name: subject, specimens }) => (
    <section key={subject} className="style-part">
      <h2>{subject}</h2>
      {specimens.map(({ id, name, sentence }) => (
        <section key={id} aria-labelledby={`specimen-${id}`} className="specimen">
          <h3 id={`specimen-${id}`}>
            <a href={`/admin/style/preview/${id}`}>{name}</a>
          </h3>
          <p className="style-words">{sentence}</p>
          <div className="specimen-frames">
            <SpecimenFrame id={id} name={name} scheme="light" width={width} />
            <SpecimenFrame id={id} name={name} scheme="dark" width={width} />
          </div>
        </section>
      ))}
    </section>
  ));
}
