import { drawSample } from '../../../../../../../../components/style/draw-sample.ts';

type Params = { params: Promise<{ id: string }> };

/** The pictures of specimens are drawn; there is nothing in them that somebody may not see. */
export async function GET(_request: Request, { params }: Params) {
  const { id } = await params;
  return new Response(drawSample(id), {
    headers: { 'Content-Type': 'image/svg+xml', 'X-Content-Type-Options': 'nosniff' },
  });
}
