/** The same for an unknown account, a wrong password and a disabled account. */
export const WRONG_PASSWORD =
  'E-mail address and password do not match an account. Check both and try again.';
