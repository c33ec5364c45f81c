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
      <header className="pt-8 pb-6 md:pt-12 md:pb-8">
        {label && <p className="kicker pb-1">{label}</p>}
        <h1 className="headline text-lead tracking-tighter">{title}</h1>
      </header>
      {children}
    </>
  );
}
