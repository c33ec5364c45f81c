'use client';

import { type ReactNode, useState } from 'react';
import type { DeskFront } from '#domain/front/desk-front';
import type { NewsroomClock } from '../moment-words.ts';
import { leavingQuestion, useLeavingWarning } from '../editor/use-leaving-warning.ts';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { arrangerOf } from './arranger.ts';
import { FrontBar } from './front-bar.tsx';
import { FrontBlock } from './front-block.tsx';
import { FrontPreview } from './front-preview.tsx';
import { composedOf, isUnsaved } from './front-state.ts';
import { blocksOf } from './front-words.ts';
import { findKeptFront } from './kept-front.ts';
import { KeptOffer } from './kept-offer.tsx';
import { StoryPicker } from './story-picker.tsx';
import { TheirFront } from './their-front.tsx';
import { useFocusAfter } from './use-focus-after.ts';
import { useFront, type Writer } from './use-front.ts';

type FrontDeskProps = { opening: DeskFront; writer: Writer; clock: NewsroomClock };

/** The front as it is being made: its blocks, and beside them the stories to place or what readers will see. */
export function FrontDesk({ opening, writer, clock }: FrontDeskProps): ReactNode {
  const front = useFront(opening, writer);
  const { state, dispatch, save, refresh, kept, decide } = front;
  const [beside, setBeside] = useState<'stories' | 'preview'>('stories');
  const focusAfter = useFocusAfter();
  const isReady = useIsHydrated();
  const arranger = arrangerOf(state, dispatch, focusAfter);
  const composed = composedOf(state);
  const blocks = blocksOf(state.desk);
  useLeavingWarning(() => leavingQuestion(isUnsaved(state), findKeptFront(writer.id) !== null, []));
  return (
    <fieldset className="front-desk" disabled={!isReady}>
      <FrontBar
        state={state}
        clock={clock}
        writer={writer}
        beside={beside}
        onBeside={setBeside}
        onSave={save}
        onChanged={refresh}
        onSay={(said) => dispatch({ kind: 'said', said })}
      />
      <output className="sr-only">{state.said}</output>
      {kept && (
        <KeptOffer
          kept={kept}
          now={state.desk.at}
          clock={clock}
          onDecide={(isTaken) => {
            if (isTaken) dispatch({ kind: 'took-up', content: kept.content, version: kept.version });
            decide();
          }}
        />
      )}
      {state.theirs && <TheirFront state={state} theirs={state.theirs} clock={clock} dispatch={dispatch} />}
      <div className="front-columns">
        <div className="front-blocks">
          {blocks.map((block) => (
            <FrontBlock
              key={block.id}
              block={block}
              blocks={blocks}
              state={state}
              composed={composed}
              arranger={arranger}
              clock={clock}
            />
          ))}
        </div>
        {beside === 'stories' ? (
          <StoryPicker state={state} blocks={blocks} arranger={arranger} clock={clock} dispatch={dispatch} />
        ) : (
          <FrontPreview version={state.saved.version} clock={clock} now={state.desk.at} />
        )}
      </div>
    </fieldset>
  );
}
