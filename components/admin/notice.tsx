/** What went wrong, said aloud as soon as it stands there. The element is always in the page, or it is not announced. */
export function Alert({ message }: { message: string | null }) {
  return (
    <div role="alert" className="notice notice-alert">
      {message && <p>{message}</p>}
    </div>
  );
}

/** What went well, said at the next pause. */
export function Status({ message }: { message: string | null }) {
  return <output className="notice">{message}</output>;
}
