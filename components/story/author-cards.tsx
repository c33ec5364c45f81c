import type { Author } from '#domain/stories/reading';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import { shortBio } from './short-bio.ts';

/** Who wrote the story, for those who would like to read more of theirs. */
export function AuthorCards({ authors }: { authors: readonly Author[] }) {
  if (authors.length === 0) return null;
  return (
    <section className="author-cards" aria-label="About the author">
      {authors.map((author) => (
        <AuthorCard key={author.path} author={author} />
      ))}
    </section>
  );
}

function AuthorCard({ author: { path, name, title, bio, picture } }: { author: Author }) {
  return (
    <div className="author-card card">
      {picture && (
        <ResponsivePicture picture={picture} sizes="4.5rem" decorative cropped className="author-portrait" />
      )}
      <div>
        <p className="author-name">
          <a className="card-link" href={path}>
            {name}
          </a>
          {title && <span>, {title}</span>}
        </p>
        {bio && <p>{shortBio(bio)}</p>}
      </div>
    </div>
  );
}
