/** The way to this page without its pictures; in the light version it leads back (server/light-document.ts). */
export const LightLink = ({ light }: { light: string | null }) =>
  light !== null && (
    <a className="foot-link" href={light} data-light-link="">
      Light version
    </a>
  );
