'use client';

import { useEffect, useState } from 'react';
import { Status } from './notice.tsx';

/** What became of a command that led to this page. What stands in a page from the beginning is not announced. */
export function SaidOnArrival({ message }: { message: string | null }) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(message)); // once the element is there, empty
    return () => clearTimeout(timer);
  }, [message]);
  return <Status message={said} />;
}
