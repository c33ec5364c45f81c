/** Needs script, so later.js shows it where it works; the list is in the reader's own browser (/later). */
export const ReadLater = ({ path }: { path: string }) => (
  <li>
    <button type="button" className="share-link" data-later={path} hidden>
      Read later
    </button>
    <output className="visually-hidden" />
  </li>
);
