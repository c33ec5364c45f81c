import { INSTALL_ICONS } from '#domain/front/install-files';
import { paperIconPng } from '#domain/settings/paper-icon';
import { markedAnswer } from '../../feed-answer.ts';
import { openMoment } from '../../moment.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

/** The paper's letter as a picture, for phones; see domain/front/install-files.ts. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [{ file }, moment] = await Promise.all([params, openMoment()]);
  const icon = INSTALL_ICONS[`/install/${file}`];
  if (!icon) return new Response(null, { status: 404 });
  const png = await paperIconPng(moment.site.name, icon.size, icon.maskable);
  return markedAnswer(moment, 'image/png', new Uint8Array(png));
}
