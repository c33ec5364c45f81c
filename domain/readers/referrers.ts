import type { Source } from './sources.ts';

/**
 * What we know of the places that readers come from, by host. The longest name counts: mail.naver.com is not naver.com.
 * Who answers questions by machine stands with who searches.
 */
const SEARCH = `
  bing.com duckduckgo.com ecosia.org qwant.com startpage.com search.brave.com kagi.com ask.com mojeek.com swisscows.com
  metager.org presearch.com you.com perplexity.ai chatgpt.com gemini.google.com copilot.microsoft.com petalsearch.com
  search.yahoo.com search.yahoo.co.jp news.google.com search.app com.google.android.googlequicksearchbox
  yandex.ru yandex.com yandex.kz yandex.uz yandex.by yandex.com.tr ya.ru seznam.cz rambler.ru
  baidu.com sogou.com so.com sm.cn toutiao.com naver.com daum.net nate.com coccoc.com
`;

const SOCIAL = `
  facebook.com fb.com fb.me messenger.com instagram.com threads.net threads.com t.co x.com twitter.com linkedin.com
  lnkd.in reddit.com redd.it pinterest.com youtube.com youtu.be tiktok.com snapchat.com tumblr.com quora.com
  discord.com slack.com teams.microsoft.com news.ycombinator.com flipboard.com truthsocial.com lemmy.world
  whatsapp.com wa.me telegram.org telegram.me t.me vk.com vk.ru ok.ru dzen.ru viber.com
  weibo.com weibo.cn t.cn wechat.com weixin.qq.com qzone.qq.com tieba.baidu.com zhihu.com douban.com douyin.com
  xiaohongshu.com bilibili.com line.me kakao.com band.us cafe.naver.com blog.naver.com zalo.me sharechat.com kooapp.com
  imo.im b.hatena.ne.jp note.com plurk.com ptt.cc bsky.app bsky.social
  mastodon.social mastodon.online mastodon.world mastodon.cloud mstdn.social mstdn.jp mas.to pawoo.net misskey.io
  fosstodon.org hachyderm.io infosec.exchange techhub.social journa.host newsie.social
  com.facebook.katana com.twitter.android com.linkedin.android com.reddit.frontpage com.whatsapp org.telegram.messenger
  com.slack com.zhiliaoapp.musically jp.naver.line.android com.kakao.talk com.vkontakte.android com.tencent.mm
`;

/** Parts of the above that are neither. */
const OTHER = `mail.naver.com mail.yandex.ru mail.yandex.com mail.daum.net`;

const named = (hosts: string, source: Source): [string, Source][] =>
  hosts
    .trim()
    .split(/\s+/)
    .map((host) => [host, source]);

const KNOWN: ReadonlyMap<string, Source> = new Map([
  ...named(SEARCH, 'search'),
  ...named(SOCIAL, 'social'),
  ...named(OTHER, 'other'),
]);

/** Google's own search in its nearly two hundred countries; its mail and its documents are none. */
const GOOGLE = /^(?:www\.|images\.|m\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/** Apps name themselves like sites: android-app://org.telegram.messenger/. */
const HOST = /^(?:https?|android-app|ios-app):\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;

/**
 * What a Referer header says of where a reader came from; the address itself goes no further than this.
 * @param origin of this site
 */
export function sourceOf(referrer: string | undefined, origin: string): Source {
  if (referrer === undefined || referrer === '') return 'direct';
  if (referrer === origin || referrer.startsWith(`${origin}/`)) return 'site';
  const host = HOST.exec(referrer)?.[1]?.toLowerCase();
  if (host === undefined || host.length > HOST_MAX) return 'other';
  return GOOGLE.test(host) ? 'search' : findKnown(host);
}

/** No name is longer. Whoever asks writes the header, so that nothing may take long. */
const HOST_MAX = 253;
/** The longest name that we know has so many parts. */
const PARTS_MAX = Math.max(...[...KNOWN.keys()].map((host) => host.split('.').length));

function findKnown(host: string): Source {
  const parts = host.split('.').slice(-PARTS_MAX);
  for (let name = parts.join('.'); name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const source = KNOWN.get(name);
    if (source !== undefined) return source;
  }
  return 'other';
}
