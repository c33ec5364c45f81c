/** contributor < author < editor < admin; see the table of roles in docs/architecture.md. */
export const ROLES = ['contributor', 'author', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who is asking. `accountId` is null for a command run by the person who owns the machine
 * (import, demo, restore), which acts with an admin's rights. `requestId` names the request in the audit.
 */
export type Actor = { accountId: string | null; name: string; role: Role; requestId?: string | null };

export const MACHINE: Actor = { accountId: null, name: 'Command line', role: 'admin' };

export type Action =
  | 'read-desk'
  | 'create-story'
  | 'edit-story'
  | 'publish-story'
  | 'upload-media'
  | 'edit-media'
  | 'edit-settings'
  | 'manage-accounts';

/** What an action is about: a story or a picture, who made it and whether readers ever had it. */
export type Subject = { createdBy: string | null; everLive: boolean };

/** The one rule of who may do what. Every domain command asks it where the data is touched. */
export function can(actor: Actor, action: Action, subject?: Subject): boolean {
  if (actor.role === 'admin') return true;
  if (action === 'edit-settings' || action === 'manage-accounts') return false;
  if (actor.role === 'editor') return true;
  if (action === 'read-desk' || action === 'create-story' || action === 'upload-media') return true;
  const own = subject !== undefined && subject.createdBy !== null && subject.createdBy === actor.accountId;
  if (action === 'edit-story' || action === 'edit-media')
    return own && (actor.role === 'author' || !subject.everLive);
  return own && actor.role === 'author';
}
