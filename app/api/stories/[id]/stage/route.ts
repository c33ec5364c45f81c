import { receiving } from '../../../commands.ts';
import { writerOf } from '../../../writer.ts';
import { moveStage, stageSchema, workAfter } from '../../work-requests.ts';

export const POST = receiving(stageSchema, workAfter(moveStage), { sender: writerOf });
