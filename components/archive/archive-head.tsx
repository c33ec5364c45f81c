import type { ReactNode } from 'react';
import { type Crumb, Crumbs } from './crumbs.tsx';

type Props = {
  title: string;
  crumbs: readonly Crumb[] /** Small facts under the title. */;
  children?: ReactNode;
};

/** What a page of the archive is called, and what it is a part of. */
export const ArchiveHead = ({ title, crumbs, children }: Props) => (
  <header className="archive-head">
    <Crumbs crumbs={crumbs} />
    <h1 className="headline text-lead tracking-tighter">{title}</h1>
    {children && <p className="meta">{children}</p>}
  </header>
);

/** Above everything that lies in time. */
export const ARCHIVE: Crumb = { path: '/archive', name: 'Archive' };
