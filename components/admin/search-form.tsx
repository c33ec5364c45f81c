import type { ReactNode } from 'react';

type SearchFormProps = {
  /** The page that it looks through. */
  action: string;
  search: string;
  /** What is looked at for the words. */
  label: string;
  placeholder?: string;
  /** What else the address says. */
  children?: ReactNode;
};

/** Words that one page is searched for. */
export const SearchForm = ({
  action,
  search,
  label,
  placeholder = label,
  children,
}: SearchFormProps): ReactNode => (
  <search>
    <form action={action} className="story-search">
      {children}
      <input
        type="search"
        name="q"
        defaultValue={search}
        maxLength={200}
        aria-label={label}
        placeholder={placeholder}
      />
      <button className="button">Search</button>
    </form>
  </search>
);
