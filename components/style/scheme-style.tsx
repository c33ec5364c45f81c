/** Sets a specimen's document in one scheme, whatever the system or the reader's own choice says. */
export function SchemeStyle({ scheme }: { scheme: string | string[] | undefined }) {
  if (scheme !== 'light' && scheme !== 'dark') return null;
  // The two names are what light-dark() is compiled to.
  const [light, dark] = scheme === 'light' ? ['initial', ' '] : [' ', 'initial'];
  return (
    <style>{`:root:root:root { color-scheme: ${scheme} !important; --lightningcss-light:${light}; --lightningcss-dark:${dark}; }`}</style>
  );
}
