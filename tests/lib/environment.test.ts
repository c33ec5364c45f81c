import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, parseEnvironment } from '../../lib/environment.ts';

function refusal(env: Record<string, string>): string {
  try {
    parseEnvironment(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  return 'was accepted';
}

describe('the environment', () => {
  test('says nothing on a fresh machine, and the portal stays on it with demo content', () => {
    expect(parseEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      siteUrl: 'http://localhost:3000',
      siteUrlGiven: false,
      dataDir: resolve('data'),
      databaseUrl: null,
      trustProxy: [],
      authSecret: null,
      setupEmail: null,
      setupPassword: null,
      mail: null,
      demo: true,
      siteName: 'Stringer Asia',
      siteTimeZone: 'Asia/Kolkata',
      siteLanguage: 'en',
    });
  });

  test('sets every value', () => {
    const secret = 's'.repeat(32);
    const given = parseEnvironment({
      PORT: '8080',
      HOST: '0.0.0.0',
      SITE_URL: 'https://News.Example/',
      DATA_DIR: '/var/lib/stringer',
      DATABASE_URL: 'postgres://stringer:pw@db.example/stringer',
      TRUST_PROXY: '127.0.0.1, 10.0.0.0/8 ::1',
      AUTH_SECRET: secret,
      SETUP_EMAIL: 'chief@news.example',
      SETUP_PASSWORD: 'a long enough one',
      SMTP_URL: 'smtps://desk:letters@mail.example',
      MAIL_FROM: 'The Pamir Post <desk@news.example>',
      DEMO: 'yes',
      SITE_NAME: 'The Pamir Post',
      SITE_TIME_ZONE: 'Asia/Dushanbe',
      SITE_LANGUAGE: 'en-GB',
    });
    expect(given).toEqual({
      port: 8080,
      host: '0.0.0.0',
      siteUrl: 'https://news.example',
      siteUrlGiven: true,
      dataDir: '/var/lib/stringer',
      databaseUrl: 'postgres://stringer:pw@db.example/stringer',
      trustProxy: ['127.0.0.1', '10.0.0.0/8', '::1'],
      authSecret: secret,
      setupEmail: 'chief@news.example',
      setupPassword: 'a long enough one',
      mail: {
        host: 'mail.example',
        port: 465,
        implicitTls: true,
        requireTls: true,
        login: { user: 'desk', password: 'letters' },
        from: { name: 'The Pamir Post', address: 'desk@news.example' },
      },
      demo: true,
      siteName: 'The Pamir Post',
      siteTimeZone: 'Asia/Dushanbe',
      siteLanguage: 'en-GB',
    });
  });

  test('has no demo content once the paper has its own address', () => {
    expect(parseEnvironment({ SITE_URL: 'https://news.example' }).demo).toBe(false);
    expect(parseEnvironment({ DEMO: 'false' }).demo).toBe(false);
  });

  test('treats an empty value as unset', () => {
    const given = parseEnvironment({
      PORT: '',
      SITE_URL: ' ',
      AUTH_SECRET: '',
      SETUP_EMAIL: '',
      SETUP_PASSWORD: '',
    });
    expect(given.port).toBe(3000);
    expect(given.siteUrlGiven).toBe(false);
  });

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '1e3'],
    ['HOST', 'not a host'],
    ['HOST', '300.1.1.1'],
    ['SITE_URL', 'news.example'],
    ['SITE_URL', 'ftp://news.example'],
    ['SITE_URL', 'https://news.example/paper'],
    ['SITE_URL', 'https://me:pw@news.example'],
    ['DATABASE_URL', 'mysql://db/news'],
    ['DATABASE_URL', 'postgres://db'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'proxy.example'],
    ['AUTH_SECRET', 'short'],
    ['SMTP_URL', 'http://mail.example'],
    ['SMTP_URL', 'smtp://mail.example/?tls=none'],
    ['MAIL_FROM', 'a@b.example, c@d.example'],
    ['DEMO', 'maybe'],
    ['DEMO', 'constructor'],
    ['SITE_NAME', 'n'.repeat(81)],
    ['SITE_NAME', 'two\nlines'],
    ['SITE_TIME_ZONE', 'Mars/Olympus'],
    ['SITE_LANGUAGE', 'not a tag'],
  ])('is refused in one line that names %s when it is %s', (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name}: `));
    expect(message).not.toContain('\n');
  });

  test('wants both halves of the first account, a real address and a long password', () => {
    expect(refusal({ SETUP_EMAIL: 'chief@news.example' })).toMatch(/^SETUP_PASSWORD: /);
    expect(refusal({ SETUP_PASSWORD: 'a long enough one' })).toMatch(/^SETUP_EMAIL: /);
    expect(refusal({ SETUP_EMAIL: 'chief', SETUP_PASSWORD: 'a long enough one' })).toMatch(/^SETUP_EMAIL: /);
    expect(refusal({ SETUP_EMAIL: 'chief@news.example', SETUP_PASSWORD: 'short' })).toMatch(
      /^SETUP_PASSWORD: /,
    );
  });

  test('wants both halves of the mail', () => {
    expect(refusal({ SMTP_URL: 'smtp://mail.example' })).toMatch(/^MAIL_FROM: /);
    expect(refusal({ MAIL_FROM: 'desk@news.example' })).toMatch(/^SMTP_URL: /);
  });

  test('never repeats a secret in what it says', () => {
    expect(refusal({ AUTH_SECRET: 'hunter2' })).not.toContain('hunter2');
    expect(refusal({ SETUP_EMAIL: 'a@b.example', SETUP_PASSWORD: 'hunter2' })).not.toContain('hunter2');
    expect(refusal({ SMTP_URL: 'smtp://desk:hunter2@mail.example/x' })).not.toContain('hunter2');
    expect(refusal({ DATABASE_URL: 'mysql://u:hunter2@db/news' })).not.toContain('hunter2');
  });

  test.each(['0.0.0.0', '::', '192.168.1.10', 'newsroom'])(
    'refuses to listen on %s, beyond this machine, without the address of the site',
    (host) => {
      expect(refusal({ HOST: host })).toMatch(/^SITE_URL: /);
      expect(parseEnvironment({ HOST: host, SITE_URL: 'https://news.example' }).host).toBe(host);
    },
  );

  test.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('lets %s listen without one', (host) => {
    expect(parseEnvironment({ HOST: host }).host).toBe(host);
  });
});
