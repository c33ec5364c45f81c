/** What has to be asked before it can be inserted. */
export type Asking =
  | 'link'
  | 'footnote'
  | 'embed'
  | 'related'
  | 'picture'
  | 'library'
  | 'group'
  | 'file'
  | 'find';
export type Ask = (what: Asking) => void;
