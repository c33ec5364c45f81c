import { publishStory } from '#domain/stories/publish-story';
import { changeWhatReadersSee } from '../../change-what-readers-see.ts';

export const POST = changeWhatReadersSee(publishStory);
