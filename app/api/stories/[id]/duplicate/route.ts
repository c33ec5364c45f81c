import { duplicateStory } from '#domain/stories/duplicate-story';
import { ofStory } from '../../at-an-hour.ts';

export const POST = ofStory(duplicateStory);
