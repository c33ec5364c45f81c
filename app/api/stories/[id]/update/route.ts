import { updateStory } from '#domain/stories/update-story';
import { changeWhatReadersSee } from '../../change-what-readers-see.ts';

export const POST = changeWhatReadersSee(updateStory);
