/** Ways to read with less: the reader's own list, and the page without its pictures. */
export function ReadingLinks({ light }: { light: string | null }) {
  return (
    <p className="flex flex-wrap gap-x-4">
      <a className="foot-link" href="/later">
        Read later
      </a>
      {light !== null && (
        <a className="foot-link" href={light} data-light-link="">
          Light version
        </a>
      )}
    </p>
  );
}
