/**
 * What the reader put aside, filled by later.js. In both lists a row is copied from the template and nothing is made
 * of text, so that no title can be more than a title.
 */
export const LaterList = () => (
  <section aria-label="Stories to read later" data-later-list="">
    <p className="trail max-w-measure" data-empty="">
      Stories you put aside with “Read later” at the end of a story stand here, in this browser only. That
      needs script: without it, bookmark a story instead.
    </p>
    <ul className="later-list" />
    <output className="visually-hidden" />
    <Row removes />
  </section>
);

/** What the service worker keeps. */
export const KeptList = () => (
  <section aria-label="Kept in this browser" data-kept-list="">
    <p className="trail max-w-measure" data-empty="">
      Nothing is kept in this browser yet.
    </p>
    <ul className="later-list" />
    <Row />
  </section>
);

const Row = ({ removes = false }: { removes?: boolean }) => (
  <template>
    <LaterRow path="/" headline="Headline" removes={removes} />
  </template>
);

type LaterRowProps = { path: string; headline: string; day?: string; removes?: boolean };

/** A story that is kept or put aside; `day` as it is said. */
export const LaterRow = ({ path, headline, day, removes = false }: LaterRowProps) => (
  <li className="grid gap-1 border-b border-rule py-3">
    <a className="headline text-item" href={path}>
      {headline}
    </a>
    <p className="flex flex-wrap items-baseline gap-x-5 font-ui text-fine text-quiet">
      <time>{day}</time>
      {removes && (
        <button type="button" className="share-link">
          Remove<span className="visually-hidden"> {day === undefined ? '' : headline}</span>
        </button>
      )}
    </p>
  </li>
);
