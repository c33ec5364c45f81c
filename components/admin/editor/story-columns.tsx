import type { ReactNode } from 'react';
import type { Section } from '#domain/sections/sections';
import type { Content } from '#domain/stories/content';
import type { Draft } from '#domain/stories/draft';
import type { KnownNames } from '#domain/stories/known-names';
import type { WrittenIn } from '#lib/written-in';
import { LeadPictureField } from './around/lead-picture-field.tsx';
import type { PictureDesk } from './body/pictures/send-pictures.ts';
import type { EditorState } from './editor-state.ts';
import { SideFields } from './side-fields.tsx';
import { SlidesField } from './slides/slides-field.tsx';
import type { useSlides } from './slides/use-slides.ts';
import type { StorySession } from './story-session.ts';
import { WritingColumn } from './writing-column.tsx';

type StoryColumnsProps = {
  session: StorySession;
  state: EditorState;
  sections: Section[];
  known: KnownNames;
  slides: ReturnType<typeof useSlides>;
  mayPublish: boolean;
  written: WrittenIn;
  /** Stands beside the text where it is wanted. */
  preview: ReactNode;
};

/** Everything that is written of a story: the text with its pictures, and the fields around it. */
export function StoryColumns(props: StoryColumnsProps): ReactNode {
  const { session, state, sections, known, slides, mayPublish, written, preview } = props;
  const { draft, fields, storyId, path, joins } = state;
  const write = (change: (before: Draft) => Draft) => session.tell({ kind: 'wrote', change });
  const changeContent = (parts: (content: Content) => Partial<Content>) =>
    write((before) => ({ ...before, content: { ...before.content, ...parts(before.content) } }));
  const desk: PictureDesk = {
    onPicture: (picture) => session.tell({ kind: 'picture-came', picture, to: 'text' }),
    onSending: session.setSendingInText,
  };
  return (
    <div className="story-columns">
      <div className="story-main">
        <WritingColumn
          storyId={storyId}
          content={draft.content}
          joins={joins}
          pictures={state.pictures}
          problems={fields}
          written={written}
          {...desk}
          onChange={(parts) => changeContent(() => parts)}
        />
        <SlidesField
          slides={draft.content.slides}
          pictures={state.pictures}
          problems={fields}
          {...slides}
          written={written}
          lead={
            <LeadPictureField
              lead={draft.content.leadPicture}
              pictures={state.pictures}
              problems={fields}
              written={written}
              desk={desk}
              onChange={(change) =>
                changeContent((content) => ({ leadPicture: change(content.leadPicture) }))
              }
            />
          }
          onChange={(reorder) => changeContent((content) => ({ slides: reorder(content.slides) }))}
        />
      </div>
      <SideFields
        key={joins}
        draft={draft}
        sections={sections}
        known={known}
        address={{ storyId, path, isToCome: state.desk === 'scheduled', mayChange: mayPublish }}
        pictures={state.pictures}
        desk={desk}
        problems={fields}
        written={written}
        onChange={write}
        onMoved={(moved) => session.tell({ kind: 'moved', path: moved })}
      />
      {preview}
    </div>
  );
}
