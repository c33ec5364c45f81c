import { cookies } from 'next/headers';
import NextAuth, { type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { longest, REMEMBERED_MAX } from '#domain/people/session-times';
import { authSecret } from '#lib/auth-secret';
import { environment } from '#lib/environment';
import { log } from '#lib/log';

/**
 * The only file that knows next-auth. Its cookie is a sealed envelope for the token of our own session row and
 * says nothing by itself: who that is, and whether it has ended, is asked of the row at every request
 * (docs/decisions/0040). Its HTTP routes are not mounted; there is one way in, app/api/login.
 */
const { auth, signIn, signOut } = NextAuth(() => (known ??= configure()));

let known: NextAuthConfig | undefined;

/** The token in this request's cookie, which may be that of a session that has ended. */
export async function sessionToken(): Promise<string | null> {
  return sealedSchema.safeParse(await auth()).data?.sessionToken ?? null;
}

/** Puts the token of a session that was opened just now into this browser's cookie, which lasts as long as it may. */
export async function rememberSession(token: string, remembered = false): Promise<void> {
  await signIn(PROVIDER, { token, redirect: false, redirectTo: '/' });
  const { name, options } = cookie('session', environment().siteUrl.startsWith('https:'));
  const jar = await cookies();
  const sealed = jar.get(name)?.value;
  // next-auth knows one length of life for all; its envelope opens for the longest.
  if (sealed) jar.set(name, sealed, { ...options, maxAge: longest(remembered) / 1000 });
}

export async function forgetSession(): Promise<void> {
  await signOut({ redirect: false, redirectTo: '/' });
}

const sealedSchema = z.object({ sessionToken: z.string() });

const PROVIDER = 'session';

function configure(): NextAuthConfig {
  const { siteUrl } = environment();
  // next-auth makes its own addresses from this variable, else from headers.
  // oxlint-disable-next-line node/no-process-env
  process.env.AUTH_URL = siteUrl;
  const secure = siteUrl.startsWith('https:');
  return {
    secret: authSecret(),
    basePath: '/api/auth',
    trustHost: true,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: REMEMBERED_MAX / 1000 },
    cookies: { sessionToken: cookie('session', secure), callbackUrl: cookie('return', secure) },
    pages: { signIn: '/login', error: '/login' },
    providers: [
      Credentials({
        id: PROVIDER,
        credentials: { token: {} },
        authorize: ({ token }) => (typeof token === 'string' && token !== '' ? { id: token } : null),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user?.id ? { sessionToken: user.id } : token),
      session: ({ session, token }) => ({ ...session, sessionToken: token.sessionToken }),
    },
    logger: { error: logError, warn: () => {}, debug: () => {} },
  };
}

/** `__Host-`: set by this host, over https, for the whole site, and by nobody else. */
const cookie = (name: string, secure: boolean) => ({
  name: secure ? `__Host-stringer-${name}` : `stringer-${name}`,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
});

/** A cookie that is not ours, or was sealed with an older secret, is everyday: it means not logged in. */
function logError(error: Error): void {
  if (error.name !== 'JWTSessionError') log.error({ error }, 'next-auth failed');
}
