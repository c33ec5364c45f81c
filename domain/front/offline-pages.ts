/** Pages that show what a browser keeps for its reader: the same for everybody, filled by script. */
const PAGES = ['/later', '/offline'];

export const isOfflinePage = (path: string): boolean => PAGES.includes(path);
