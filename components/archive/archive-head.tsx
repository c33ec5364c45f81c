import type { ReactNode } from 'react';
import { type Crumb, Crumbs } from './crumbs.tsx';

type Props = {
  title: string;
  crumbs: readonly Crumb[];
  /** A sentence or two; may be empty. */
  description?: string;
  /** Small facts. */
  children?: ReactNode;
};

/** What a page of the archive is called, and what it is a part of. */
export const ArchiveHead = ({ title, crumbs, description, children }: Props) => (
  <header className="archive-head">
    <Crumbs crumbs={crumbs} />
    <h1 className="headline text-lead tracking-tightest">{title}</h1>
    {description && <p className="archive-words">{description}</p>}
    {children && <p className="meta">{children}</p>}
  </header>
);

/** Above everything that lies in time, of every topic, and of everybody. */
export const ARCHIVE: Crumb = { path: '/archive', name: 'Archive' };
export const TOPICS: Crumb = { path: '/topics', name: 'Topics' };
export const PEOPLE: Crumb = { path: '/by', name: 'People' };
