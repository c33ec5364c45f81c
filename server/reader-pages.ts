import type { InnerServer } from './inner-server.ts';

/** Where readers' pages stand in Next: app/reader. No address outside has it, and none of the desk begins with it. */
const FOLDER = '/reader';

/**
 * Next as readers may ask it: whatever the address, it is looked up in their folder and nowhere else. So the desk's
 * addresses never lead to a reader's page, nor a reader's to the desk (docs/decisions/0016).
 */
export const readerPages = (next: InnerServer): InnerServer => ({
  ask: (asked) => next.ask({ ...asked, target: inFolder(asked.target) }),
});

/** Without a slash at the end of the path: Next would send the reader to the address inside. */
const inFolder = (target: string): string => FOLDER + fileOf(target).replace(/\/(?=\?|$)/, '');

/** Names that no file of ours may have: one begins with a dot, the other stands where sections do and is made of a secret. */
const fileOf = (target: string): string =>
  target.replace(/^\/\.well-known\//, '/well-known/').replace(/^\/(?=[0-9a-f]{32}\.txt$)/, '/index-now/');
