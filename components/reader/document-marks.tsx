type Marks = {
  status: 200 | 404 | 410 | 500 | 503;
  edition: number;
  /** Until when the page is true, ms UTC. */
  until: number;
  /** The story whose page this is; none for any other page. */
  story?: string | undefined;
};

/** What a page says of itself to the front door, which takes it out: see server/document.ts. */
export function DocumentMarks({ status, edition, until, story }: Marks) {
  return (
    <>
      <meta name="stringer:status" content={String(status)} />
      <meta name="stringer:edition" content={String(edition)} />
      <meta name="stringer:until" content={String(until)} />
      {story !== undefined && <meta name="stringer:story" content={story} />}
    </>
  );
}
