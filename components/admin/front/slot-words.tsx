import { type ReactNode, useState } from 'react';
import type { Slot } from '#domain/front/content';
import type { FrontStory } from '#domain/front/desk-front';
import { libraryAlt, type Picture } from '#domain/media/picture';
import { Field } from '../field.tsx';
import { LibraryDialog } from '../pictures/library-dialog.tsx';
import { Thumbnail } from '../pictures/thumbnail.tsx';
import type { Arranger } from './arranger.ts';

type SlotWordsProps = {
  slot: Slot;
  story: FrontStory | undefined;
  pictures: ReadonlyMap<string, Picture>;
  arranger: Arranger;
};

/** What stands for the story here alone. Empty fields are the story's own. */
export function SlotWords({ slot, story, pictures, arranger }: SlotWordsProps): ReactNode {
  const { storyId } = slot;
  return (
    <div className="front-slot-words form">
      <Field
        label="Kicker here"
        value={slot.kicker}
        placeholder={story?.kicker}
        maxLength={100}
        onChange={({ target }) => arranger.change(storyId, { kicker: target.value })}
      />
      <Field
        label="Headline here"
        value={slot.headline}
        placeholder={story?.headline}
        maxLength={300}
        onChange={({ target }) => arranger.change(storyId, { headline: target.value })}
      />
      <SlotPicture slot={slot} pictures={pictures} arranger={arranger} />
    </div>
  );
}

function SlotPicture({ slot, pictures, arranger }: Omit<SlotWordsProps, 'story'>) {
  const [isChoosing, setChoosing] = useState(false);
  const { storyId, picture } = slot;
  const chosen = picture && pictures.get(picture.mediaId);
  return (
    <div className="front-slot-picture">
      {picture && !chosen && <p className="field-error">This picture is gone.</p>}
      {chosen && <Thumbnail picture={chosen} />}
      {picture && (
        <Field
          label="Alt text of the picture"
          value={picture.alt}
          placeholder={chosen ? libraryAlt(chosen) : ''}
          maxLength={1000}
          onChange={({ target }) => arranger.change(storyId, { picture: { ...picture, alt: target.value } })}
        />
      )}
      <div className="one-picture-ways">
        <button type="button" className="button" onClick={() => setChoosing(true)}>
          {picture ? 'Choose another picture' : 'Choose a picture'}
        </button>
        {picture && (
          <button
            type="button"
            className="button"
            onClick={() => arranger.change(storyId, { picture: null })}
          >
            Use the story’s picture
          </button>
        )}
      </div>
      {isChoosing && (
        <LibraryDialog
          onClose={() => setChoosing(false)}
          onChoose={(found) => {
            setChoosing(false);
            arranger.change(storyId, { picture: { mediaId: found.id, alt: libraryAlt(found) } }, found);
          }}
        />
      )}
    </div>
  );
}
