import { unpublishStory } from '#domain/stories/unpublish-story';
import { changeWhatReadersSee } from '../../change-what-readers-see.ts';

export const POST = changeWhatReadersSee(unpublishStory);
