import Link from 'next/link';

export default function NotFound() {
  return (
    <>
      <title>Nothing here</title>
      <h1>There is nothing at this address</h1>
      <p>
        It may have been mistyped. <Link href="/admin">All stories</Link>
      </p>
    </>
  );
}
