import { type ReactNode, useRef, useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Picture } from '#domain/media/picture';
import { type Slide, SLIDES_MAX } from '#domain/stories/content';
import type { WrittenIn } from '#lib/written-in';
import { LibraryDialog } from '../../pictures/library-dialog.tsx';
import { SlideFields } from './slide-fields.tsx';
import { moved, slideKeys } from './slide-order.ts';
import { UploadList } from './upload-list.tsx';
import type { Upload } from './upload-queue.ts';
import { useFileDrop } from '../../use-file-drop.ts';
import { PictureFiles } from '../../picture-files.tsx';

type SlidesFieldProps = {
  slides: Slide[];
  pictures: Record<string, Picture>;
  problems: FieldErrors;
  uploads: Upload[];
  written: WrittenIn;
  onFiles: (files: Iterable<File>) => void;
  /** Why files were not taken at all; empty when all were. */
  refusal: string;
  onAgain: (keys: number[]) => void;
  onDrop: (key: number) => void;
  /** A picture that is in the library already. */
  onChoose: (picture: Picture) => void;
  onChange: (change: (slides: Slide[]) => Slide[]) => void;
  /** The picture apart from the slides. */
  lead: ReactNode;
};

/** The pictures of the story in their order, and the way to add more: drop them here or choose files. */
export function SlidesField(props: SlidesFieldProps): ReactNode {
  const { slides, pictures, problems, uploads, onFiles, onChange } = props;
  const [said, say] = useState('');
  const drop = useFileDrop(onFiles);
  const keys = slideKeys(slides.map((slide) => slide.mediaId));

  function move(from: number, to: number) {
    onChange((before) => moved(before, from, to));
    say(`Picture ${from + 1} is now picture ${to + 1} of ${slides.length}.`);
  }

  function remove(place: number) {
    onChange((before) => before.toSpliced(place, 1));
    say(`Picture ${place + 1} was removed.`);
  }

  return (
    <section
      className={drop.isOver ? 'slides slides-target' : 'slides'}
      aria-labelledby="slides-title"
      {...drop.target}
    >
      <h2 id="slides-title">Pictures</h2>
      {props.lead}
      <h3 className="field-name">Slides</h3>
      {problems.slides && <p className="field-error">{problems.slides}</p>}
      <ol className="slide-list">
        {slides.map((slide, place) => (
          <SlideFields
            key={keys[place]}
            slide={slide}
            picture={pictures[slide.mediaId]}
            place={place}
            count={slides.length}
            problems={problems}
            written={props.written}
            onChange={(at, changed) => onChange((before) => before.with(at, changed))}
            onMove={move}
            onRemove={remove}
          />
        ))}
      </ol>
      <UploadList uploads={uploads} onAgain={props.onAgain} onDrop={props.onDrop} />
      <p role="alert" className={props.refusal ? 'field-error' : ''}>
        {props.refusal}
      </p>
      {slides.length < SLIDES_MAX && <AddPictures onFiles={onFiles} onChoose={props.onChoose} />}
      <output className="sr-only">{said}</output>
    </section>
  );
}

function AddPictures({ onFiles, onChoose }: Pick<SlidesFieldProps, 'onFiles' | 'onChoose'>) {
  const input = useRef<HTMLInputElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="add-pictures">
      <button type="button" className="button" onClick={() => input.current?.click()}>
        Add pictures
      </button>
      <button type="button" className="button" onClick={() => setChoosing(true)}>
        Choose from the library
      </button>
      <span className="field-hint">or drop them here: JPEG, PNG, WebP or GIF, up to 20 MB each</span>
      <PictureFiles input={input} label="Files of pictures" multiple onFiles={onFiles} />
      {isChoosing && (
        <LibraryDialog
          onClose={() => setChoosing(false)}
          onChoose={(picture) => {
            setChoosing(false);
            onChoose(picture);
          }}
        />
      )}
    </div>
  );
}
