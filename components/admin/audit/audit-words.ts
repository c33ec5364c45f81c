/** What the audit's actions are called on the screen; others are shown by their name. */
const WORDS: Readonly<Record<string, string>> = {
  'log-in': 'Logged in',
  'log-in-refused': 'Login refused',
  'log-out': 'Logged out',
  'prove-again': 'Gave the password again',
  'prove-again-refused': 'Gave a wrong password again',
  'forgotten-password': 'Asked for a new password',
  'set-password': 'Set a password',
  'set-up': 'Made the first account',
  denied: 'Was refused',
  'create-account': 'Made an account',
  'invite-again': 'Invited again',
  'change-role': 'Changed a role',
  'disable-account': 'Disabled an account',
  'enable-account': 'Enabled an account',
  'reset-password': 'Reset a password',
  'remove-second-factor': 'Removed a second factor',
  'second-factor-asked': 'Gave the password, was asked for the second factor',
  'second-factor-refused': 'Second factor refused',
  'add-passkey': 'Added a passkey',
  'rename-passkey': 'Renamed a passkey',
  'remove-passkey': 'Removed a passkey of theirs',
  'passkey-cloned': 'A copied passkey was refused',
  'add-authenticator': 'Added an authenticator app',
  'remove-authenticator': 'Removed their authenticator app',
  'renew-recovery-codes': 'Made new recovery codes',
  'change-name': 'Changed their name',
  'change-password': 'Changed their password',
  'end-session': 'Ended a session of theirs',
  'end-other-sessions': 'Ended their other sessions',
  'publish-story': 'Published',
  'update-story': 'Updated',
  'unpublish-story': 'Unpublished',
  'withdraw-story': 'Withdrew',
  'correct-story': 'Added a note to readers',
  'amend-correction': 'Changed a note to readers',
  'take-back-correction': 'Took a note to readers back',
  'move-stage': 'Moved to another stage',
  'assign-story': 'Assigned',
  'set-due-date': 'Set when it is due',
  'plan-story': 'Planned for a day',
  'move-day': 'Changed the day in an address',
  'schedule-story': 'Scheduled',
  'move-schedule': 'Changed a schedule',
  'cancel-schedule': 'Cancelled a schedule',
  'schedule-withdrawal': 'Scheduled a withdrawal',
  'cancel-withdrawal': 'Cancelled a withdrawal',
  'set-embargo': 'Set an embargo',
  'move-embargo': 'Moved an embargo',
  'lift-embargo': 'Lifted an embargo',
  'break-news': 'Made a story breaking',
  'end-breaking': 'Ended breaking',
  'duplicate-story': 'Duplicated',
  'save-front': 'Arranged the front',
  'discard-front': 'Discarded the draft of the front',
  'launch-front': 'Launched a front',
  'undo-front': 'Launched an earlier front again',
  'add-section': 'Added a section',
  'change-section': 'Changed a section',
  'order-sections': 'Changed the order of sections',
  'retire-section': 'Retired a section',
  'take-section-back': 'Took a section back',
  'create-person': 'Wrote down a person',
  'edit-person': 'Changed a person',
  'merge-people': 'Merged two people',
  'edit-settings': 'Changed the settings',
  'export-audit': 'Exported the audit',
  'share-preview': 'Made a preview link',
  'end-preview': 'Ended a preview link',
  'change-address': 'Changed an address',
  'name-revision': 'Named a version',
  'restore-revision': 'Restored a version',
  'delete-note': 'Deleted a note',
  'edit-picture': 'Changed a picture’s words',
  'replace-picture': 'Replaced a picture',
  'delete-picture': 'Deleted a picture',
  'retry-job': 'Tried a job again',
  'begin-demo': 'Began to add the demo content',
  'add-demo': 'Added the demo content',
  'remove-demo': 'Removed the demo content',
};

export const hasWords = (action: string): boolean => action in WORDS;

export function actionWords(action: string): string {
  const words = WORDS[action] ?? action.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "from: author · to: editor" */
export function detailWords(details: unknown): string {
  if (typeof details !== 'object' || details === null) return '';
  return Object.entries(details)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(' · ');
}
