/** Icons of the paper as an application on somebody's phone, by their address: how large, and for what. */
export const INSTALL_ICONS: Record<string, { size: number; maskable: boolean }> = {
  '/install/apple.png': { size: 180, maskable: false },
  '/install/192.png': { size: 192, maskable: false },
  '/install/512.png': { size: 512, maskable: false },
  '/install/maskable.png': { size: 512, maskable: true },
};

const MANIFEST = '/manifest.webmanifest';

export const isInstallFile = (path: string): boolean =>
  path === MANIFEST || Object.hasOwn(INSTALL_ICONS, path);
