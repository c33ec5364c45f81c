import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { storePicture } from '#domain/media/store-picture';
import { forgetFronts, launch, withPicture } from '../support/fronts.ts';
import { HOUR, MINUTE, runStory, valueOf, withdraw } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';
import { scheduledStory } from '../support/scheduled.ts';

let portal: OpenPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** Unlike any word of a page. */
const ALT = 'xyloquarz';

async function addPicture(colour: string) {
  const bytes = await sharp({ create: { width: 800, height: 500, channels: 3, background: colour } })
    .png()
    .toBuffer();
  const sent = { bytes, name: `${colour.slice(1)}.png` };
  return valueOf(await storePicture(MACHINE, sent, portal.clock.now));
}

/** What a stranger gets of the picture: from its address, and of it on the front. */
async function strangerSees(mediaId: string) {
  const file = await portal.get(`/media/${mediaId}/1/320.jpg`);
  const page = await portal.get('/');
  return { file: file.status, page: page.text.includes(mediaId) || page.text.includes(ALT) };
}

test('the picture of a slot leaks neither before its story’s hour nor after a withdrawal', async () => {
  await forgetFronts();
  const { id: mediaId } = await addPicture('#204060');
  const start = portal.clock.now;
  await runStory({}, start);
  const later = await scheduledStory(start + HOUR, {}, start);
  valueOf(await launch(withPicture(later.id, mediaId, ALT), start));
  expect(await strangerSees(mediaId)).toEqual({ file: 404, page: false });
  portal.clock.now = start + HOUR - 1;
  expect(await strangerSees(mediaId)).toEqual({ file: 404, page: false });
  portal.clock.now = start + HOUR;
  expect(await strangerSees(mediaId)).toEqual({ file: 200, page: true });
  await withdraw(later, portal.clock.now);
  expect(await strangerSees(mediaId)).toEqual({ file: 404, page: false });
});

test('a picture that was only in the draft, or on an earlier front, is nobody’s', async () => {
  await forgetFronts();
  const { id: mediaId } = await addPicture('#604020');
  const story = await runStory({}, portal.clock.now);
  const other = await addPicture('#206040');
  valueOf(await launch(withPicture(story.id, mediaId, ALT), portal.clock.now));
  expect(await strangerSees(mediaId)).toEqual({ file: 200, page: true });
  portal.clock.now += MINUTE;
  valueOf(await launch(withPicture(story.id, other.id, 'Another'), portal.clock.now));
  expect(await strangerSees(mediaId)).toEqual({ file: 404, page: false });
});
