/** contributor < author < editor < admin; see the table of roles in docs/roles.md. */
export const ROLES = ['contributor', 'author', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who is asking. `accountId` is null for a command run by the person who owns the machine
 * (import, demo, restore), which acts with an admin's rights. `requestId` names the request in the audit; `provedAt` is when the person last gave
 * their password (domain/people/proof.ts).
 */
export type Actor = {
  accountId: string | null;
  name: string;
  role: Role;
  requestId?: string | null;
  provedAt?: number;
};

export const MACHINE: Actor = { accountId: null, name: 'Command line', role: 'admin' };

/** What a person may ask for; a test walks through every action and every role (docs/roles.md). */
export const ACTIONS = [
  'read-desk',
  'create-story',
  'edit-story', // write, plan for a day, send to review, spike, set an embargo, share a preview
  'publish-story', // also: ready, update, unpublish, schedule each of these
  'review-story', // send back, assign, set the due date
  'move-embargo', // one that holds; also lift it
  'correct-story',
  'withdraw-story',
  'break-news',
  'edit-front',
  'edit-pages',
  'edit-people',
  'edit-topics', // renames, describes, merges
  'upload-media',
  'edit-media',
  'edit-sections',
  'edit-settings',
  'edit-redirects',
  'manage-accounts',
  'read-audit',
  'retry-jobs',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What an action is about: a story, a picture or a profile, whose it is and whether readers ever had it. */
export type Subject = { createdBy: string | null; assigneeId?: string | null; everLive: boolean };

const FOR_EVERYBODY: readonly Action[] = ['read-desk', 'create-story', 'upload-media'];
const FOR_ADMINS: readonly Action[] = [
  'edit-sections',
  'edit-settings',
  'edit-redirects',
  'manage-accounts',
  'read-audit',
  'retry-jobs',
];

/** The one rule of who may do what. Every domain command asks it where the data is touched. */
export function can(actor: Actor, action: Action, subject?: Subject): boolean {
  if (actor.role === 'admin' || FOR_EVERYBODY.includes(action)) return true;
  if (FOR_ADMINS.includes(action)) return false;
  if (actor.role === 'editor') return true;
  if (subject === undefined || !isTheirs(actor, subject)) return false;
  if (action === 'edit-people') return true;
  if (action === 'edit-story' || action === 'edit-media') return actor.role === 'author' || !subject.everLive;
  return action === 'publish-story' && actor.role === 'author';
}

/** Made by them, or given to them to do. */
const isTheirs = ({ accountId }: Actor, { createdBy, assigneeId }: Subject): boolean =>
  accountId !== null && (createdBy === accountId || assigneeId === accountId);
