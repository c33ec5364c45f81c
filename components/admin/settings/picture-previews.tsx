import { type Picture, renditionUrl } from '#domain/media/picture';

/** The logo at the size that it has at the top of a page. */
export function LogoPreview({ picture }: { picture: Picture }) {
  return (
    <figure className="preview-logo">
      <figcaption className="field-hint">How it looks at the top of a page:</figcaption>
      <img src={sourceOf(picture)} alt="" width={picture.width} height={picture.height} />
    </figure>
  );
}

/** The icon where readers meet it: in a tab, and on a telephone. */
export function IconPreview({ picture, siteName }: { picture: Picture; siteName: string }) {
  return (
    <figure className="preview-icon">
      <figcaption className="field-hint">How it looks in a tab, and on a home screen:</figcaption>
      <p className="preview-tab">
        <img src={sourceOf(picture)} alt="" width={16} height={16} />
        <bdi>{siteName}</bdi>
      </p>
      <img className="preview-home" src={sourceOf(picture)} alt="" width={60} height={60} />
    </figure>
  );
}

const sourceOf = (picture: Picture) =>
  renditionUrl(picture, picture.widths[0] ?? picture.width, 'webp', '/admin/media');
