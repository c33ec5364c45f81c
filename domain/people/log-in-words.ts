/** The same for an unknown account, a wrong password and a disabled account. */
export const WRONG_PASSWORD =
  'E-mail address and password do not match an account. Check both and try again.';

export const WRONG_CODE =
  'This code is wrong, or was used before. Wait for the next one of your app, or take a recovery code.';

export const EXPIRED_LOG_IN =
  'The second step was not done in time, or failed too often. Give your password again.';

export const WRONG_PASSKEY =
  'This passkey opens no account here. Take another one, or log in with your password.';

/** Why a form that was sent without script came back, by what its address says. */
export const REFUSED: Readonly<Record<string, string>> = {
  wrong: WRONG_PASSWORD,
  code: WRONG_CODE,
  expired: EXPIRED_LOG_IN,
};
