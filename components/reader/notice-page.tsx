import type { ReactNode } from 'react';

/** A page that has one thing to say: nothing is here, no longer here, or not now. */
export function NoticePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid max-w-measure gap-4 py-14 md:py-24">
      <h1 className="headline text-lead tracking-tightest">{title}</h1>
      <div className="notice-text">{children}</div>
    </div>
  );
}
