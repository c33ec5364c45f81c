import { type ReactNode, useRef, useState } from 'react';
import { type Picture, renditionUrl } from '#domain/media/picture';
import { LibraryDialog } from '../../pictures/library-dialog.tsx';
import { type PictureDesk, sendOne } from '../body/pictures/send-pictures.ts';
import { whileSending } from '../body/sending/send-into-text.ts';
import { useFileDrop } from '../../use-file-drop.ts';
import { PictureFiles } from '../../picture-files.tsx';

type OnePictureProps = {
  /** What it is for the story: "Lead picture". */
  title: string;
  /** Of the title, under what stands over it on its page. */
  level?: 'h2' | 'h3';
  /** What happens without one, and with one. */
  hint: string;
  mediaId: string | null;
  picture: Picture | undefined;
  problem: string | undefined;
  desk: PictureDesk;
  onChoose: (picture: Picture) => void;
  onRemove: () => void;
  /** What is said about it. */
  children: ReactNode;
};

/** A place for one picture: sent, dropped here or chosen from the library. */
export function OnePicture(props: OnePictureProps): ReactNode {
  const { title, level: Title = 'h3', hint, mediaId, picture, problem, children } = props;
  const { said, isSending, send } = useSending(props);
  const drop = useFileDrop(send);
  return (
    <section
      className={drop.isOver ? 'one-picture slides-target' : 'one-picture'}
      aria-label={title}
      {...drop.target}
    >
      <Title className="field-name">{title}</Title>
      {mediaId !== null && <Chosen picture={picture} />}
      {problem && <p className="field-error">{problem}</p>}
      {mediaId !== null && children}
      <output className={said ? 'field-hint' : ''}>{said}</output>
      {!isSending && <Ways {...props} onSend={send} />}
      <p className="field-hint">{hint}</p>
    </section>
  );
}

function Chosen({ picture }: { picture: Picture | undefined }) {
  const width = picture?.widths.find((one) => one >= 480) ?? picture?.widths.at(-1);
  if (!picture || width === undefined) return <p className="field-error">This picture is gone.</p>;
  return (
    <img
      src={renditionUrl(picture, width, 'webp', '/admin/media')}
      width={picture.width}
      height={picture.height}
      alt=""
    />
  );
}

type WaysProps = OnePictureProps & { onSend: (files: File[]) => void };

function Ways({ title, mediaId, onChoose, onRemove, onSend }: WaysProps) {
  const input = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  const name = title.toLowerCase();
  return (
    <div className="one-picture-ways">
      <button ref={first} type="button" className="button" onClick={() => setChoosing(true)}>
        {mediaId === null ? `Choose a ${name}` : 'Choose another'}
      </button>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        Send a file
      </button>
      {mediaId !== null && (
        <button
          type="button"
          className="button"
          aria-label={`Remove the ${name}`}
          onClick={() => {
            onRemove();
            first.current?.focus();
          }}
        >
          Remove
        </button>
      )}
      <PictureFiles input={input} label={`File of the ${name}`} onFiles={onSend} />
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

function useSending({ desk, onChoose }: OnePictureProps) {
  const [said, say] = useState('');
  const [isSending, setSending] = useState(false);

  async function sendNow(file: File) {
    setSending(true);
    say(`${file.name} is being sent`);
    const showPart = (part: number) =>
      say(
        part < 1
          ? `${file.name}: ${Math.round(part * 100)} % sent`
          : `${file.name} is sent; its sizes are being made`,
      );
    const sent = await whileSending(desk.onSending, () => sendOne(file, showPart));
    setSending(false);
    if (typeof sent === 'string') return say(`${file.name}: ${sent}`);
    say('');
    onChoose(sent);
  }

  function send([file, ...others]: File[]) {
    if (others.length > 0) return say('One picture stands here. Send one file.');
    if (file && !isSending) void sendNow(file);
  }
  return { said, isSending, send };
}
