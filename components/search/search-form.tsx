import type { Question } from '#domain/search/question';
import type { SuggestKind } from '#domain/search/suggest-kind';
import type { Section } from '#domain/sections/sections';
import { dateOf, writeDay } from '../reader/newsroom-time.ts';

type Props = {
  question: Question;
  /** Those that a search may be narrowed to. */
  sections: readonly Pick<Section, 'slug' | 'name'>[];
  /** As readers know them, or as they were typed. */
  names: { topic: string; person: string };
  /** In which days are written. */
  language: string;
};

/** The question, as a form that works without script. Empty fields ask nothing. */
export function SearchForm(props: Props) {
  const { question, sections, names } = props;
  const { typed, section, from, to, order } = question;
  return (
    <search>
      <form action="/search" method="get" className="search-form">
        <div className="search-line">
          <label htmlFor="q">Words</label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={typed}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="search"
            dir="auto"
            data-suggest="/search/words?q="
          />
          <button type="submit">Search</button>
        </div>
        <details>
          <summary>
            <bdi>{narrowedTo(props)}</bdi>
          </summary>
          <div className="search-filters">
            <p>
              <label htmlFor="section">Section</label>
              <select id="section" name="section" defaultValue={section}>
                <option value="">All sections</option>
                {sections.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            <TextField name="topic" label="Topic" value={names.topic} />
            <TextField name="person" label="Person" value={names.person} />
            <p>
              <label htmlFor="order">Order</label>
              <select id="order" name="order" defaultValue={order}>
                <option value="best">Best match first</option>
                <option value="newest">Newest first</option>
              </select>
            </p>
            <div className="search-days">
              <p>
                <label htmlFor="from">From</label>
                <input id="from" name="from" type="date" defaultValue={from} />
              </p>
              <p>
                <label htmlFor="to">To</label>
                <input id="to" name="to" type="date" defaultValue={to} />
              </p>
            </div>
          </div>
        </details>
      </form>
    </search>
  );
}

/** What is set in the fields that are folded away, or what they are. */
function narrowedTo({
  question: { section, topic, person, from, to, order },
  sections,
  names,
  language,
}: Props): string {
  const write = (day: string) => writeDay(day, language, dateOf);
  const set = [
    sections.find(({ slug }) => slug === section)?.name ?? '',
    topic && names.topic,
    person && names.person,
    from && `from ${write(from)}`,
    to && `to ${write(to)}`,
    order === 'newest' ? 'newest first' : '',
  ].filter(Boolean);
  return set.length === 0 ? 'Section, topic, person, dates, order' : set.join(' · ');
}

type TextFieldProps = { name: SuggestKind; label: string; value: string };

const TextField = ({ name, label, value }: TextFieldProps) => (
  <p>
    <label htmlFor={name}>{label}</label>
    <input
      id={name}
      name={name}
      type="text"
      defaultValue={value}
      maxLength={100}
      autoComplete="off"
      dir="auto"
      data-suggest={`/search/words?of=${name}&q=`}
    />
  </p>
);
