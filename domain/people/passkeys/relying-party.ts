import { environment } from '#lib/environment';

/**
 * For whom passkeys are made (WebAuthn: the relying party). Only from SITE_URL: what a request says of its host must not
 * decide where a passkey counts. Of another address none that was made before is good.
 */
export function relyingParty(): { id: string; origin: string } {
  const { siteUrl } = environment();
  return { id: new URL(siteUrl).hostname, origin: siteUrl };
}
