import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodePicture } from '#domain/media/decode-picture';
import { encodeRenditions } from '#domain/media/encode-renditions';
import { RENDITION_TYPES } from '#domain/media/picture';

type Size = { width: number; height: number };

const plain = ({ width, height }: Size) =>
  sharp({ create: { width, height, channels: 3, background: '#804020' } });

const EXIF = {
  IFD0: { Make: 'SourceCamera', Copyright: 'SourceName' },
  IFD3: {
    GPSLatitude: '34/1 31/1 0/1',
    GPSLatitudeRef: 'N',
    GPSLongitude: '69/1 10/1 0/1',
    GPSLongitudeRef: 'E',
  },
};

async function decode(bytes: Buffer) {
  const decoded = await decodePicture(bytes);
  if (!decoded.ok) throw new Error(decoded.failure.message);
  return decoded.value;
}

async function refusal(bytes: Buffer) {
  const decoded = await decodePicture(bytes);
  if (decoded.ok) throw new Error('It was taken.');
  return decoded.failure.message;
}

describe('what a photograph tells about its source', () => {
  const SECRETS = [
    'SourceCamera',
    'SourceName',
    'Exif',
    'GPS',
    'ICC_PROFILE',
    'http://ns.adobe.com',
    'Photoshop',
  ];

  test('position, camera and names are in none of the files that are kept', async () => {
    const sent = await plain({ width: 700, height: 500 })
      .withExif(EXIF)
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(sent.includes('SourceCamera')).toBe(true);

    const { master, pixels } = await decode(sent);
    const kept = [master.bytes];
    for await (const { bytes } of encodeRenditions(pixels, [320, 700])) kept.push(bytes);
    expect(kept).toHaveLength(7);
    for (const bytes of kept) {
      const { exif, xmp, icc, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(SECRETS.filter((secret) => bytes.includes(secret))).toEqual([]);
    }
  });

  test('what is hidden behind the last pixel does not survive', async () => {
    const sent = Buffer.concat([
      await plain({ width: 40, height: 30 }).jpeg().toBuffer(),
      Buffer.from('<script>secret</script>'),
    ]);
    const { master } = await decode(sent);
    expect(master.bytes.includes('secret')).toBe(false);
  });
});

describe('a picture is kept as it is seen', () => {
  test('one taken with the camera on its side stands upright', async () => {
    const left = await sharp({ create: { width: 20, height: 40, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer();
    const sideways = sharp({ create: { width: 60, height: 40, channels: 3, background: '#0000ff' } });
    const sent = await sideways
      .composite([{ input: left, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();

    const { width, height, pixels } = await decode(sent);
    expect([width, height]).toEqual([40, 60]);
    expect([pixels.raw.width, pixels.raw.height]).toEqual([40, 60]);
    expect(pixels.data[0]).toBeGreaterThan(200); // turned clockwise, the red left edge is the top
    expect(pixels.data[pixels.data.length - 1]).toBeGreaterThan(200);
  });

  test('colours of another colour space are those of the web', async () => {
    const sent = await plain({ width: 40, height: 30 }).withIccProfile('p3').png().toBuffer();
    const { pixels } = await decode(sent);
    for (const [position, value] of [0x80, 0x40, 0x20].entries()) {
      expect(Math.abs((pixels.data[position] ?? 0) - value)).toBeLessThanOrEqual(3);
    }
  });

  test('of a moving picture the first frame is taken', async () => {
    const frames = ['#ff0000', '#00ff00'].map((background) => ({
      create: { width: 30, height: 20, channels: 3 as const, background },
    }));
    const stills = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const sent = await sharp(stills, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(sent).metadata()).pages).toBe(2);

    const { width, height, pixels } = await decode(sent);
    expect([width, height]).toEqual([30, 20]);
    expect([...pixels.data.subarray(0, 3)]).toEqual([255, 0, 0]);
  });

  test('a transparent logo stays transparent, and white where a format knows no transparency', async () => {
    const sent = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { pixels } = await decode(sent);
    for await (const { type, bytes } of encodeRenditions(pixels, [20])) {
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      if (type === 'jpg') expect(data[0]).toBeGreaterThan(250);
      else expect(info.channels === 4 && (data[3] ?? 255) <= 3).toBe(true);
    }
  });

  test.each([
    ['grey', plain({ width: 30, height: 20 }).greyscale().png()],
    ['deep colour', plain({ width: 30, height: 20 }).toColourspace('rgb16').png()],
    ['printing inks', plain({ width: 30, height: 20 }).toColourspace('cmyk').jpeg()],
    ['a thin line', plain({ width: 2000, height: 1 }).png()],
  ])('%s is made into every type', async (_, sent) => {
    const { pixels } = await decode(await sent.toBuffer());
    const types = [];
    for await (const rendition of encodeRenditions(pixels, [20])) {
      types.push(rendition.type);
      expect((await sharp(rendition.bytes).metadata()).width).toBe(20);
    }
    expect(types).toEqual([...RENDITION_TYPES]);
  });
});

describe('what is not taken', () => {
  test('a drawing that calls itself a photograph', async () => {
    expect(
      await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')),
    ).toContain('SVG');
  });

  test('a drawing behind the first bytes of a GIF', async () => {
    const sent = Buffer.from('GIF89a<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
    expect(await refusal(sent)).toContain('damaged');
  });

  test('a picture that was cut off on the way', async () => {
    const whole = await plain({ width: 900, height: 900 }).png({ compressionLevel: 0 }).toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toContain('cut off');
  });

  test('more than 20 MB', async () => {
    const picture = await plain({ width: 30, height: 20 }).jpeg().toBuffer();
    expect(await refusal(Buffer.concat([picture, Buffer.alloc(20_000_000)]))).toContain('20 MB');
  });

  test('more than 12,000 pixels a side', async () => {
    expect(await refusal(await plain({ width: 12_001, height: 2 }).png().toBuffer())).toContain(
      '12,000 pixels',
    );
    expect((await decode(await plain({ width: 12_000, height: 2 }).png().toBuffer())).width).toBe(12_000);
  });

  test('more than 50 megapixels', async () => {
    expect(await refusal(await plain({ width: 7_100, height: 7_100 }).png().toBuffer())).toContain(
      '50 megapixels',
    );
  });

  test('a file that says it is a hundred thousand pixels wide', async () => {
    const bomb = Buffer.from(await plain({ width: 30, height: 20 }).png().toBuffer());
    bomb.writeUInt32BE(100_000, 16);
    bomb.writeUInt32BE(100_000, 20);
    expect(await refusal(bomb)).toMatch(/pixels|damaged/);
  });
});
