import type { ReactNode } from 'react';

type Props = {
  title: string;
  /** A small label above the title, or nothing. */
  label?: string;
  children: ReactNode;
};

/** A page that is a list: a section, a day, a topic. */
export function ListPage({ title, label, children }: Props) {
  return (
    <>
      <header className="pt-block pb-part">
        {label && <p className="kicker pb-line">{label}</p>}
        <h1 className="headline text-lead tracking-tightest">{title}</h1>
      </header>
      {children}
    </>
  );
}
