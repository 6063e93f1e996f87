import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { DraftConflict } from '../draft/draft-conflict.object.js';
import { PublishRefused } from '../publish/publish-refused.object.js';
import { MovePreview } from './move-preview.object.js';

/** What a look at a move shows. */
export const PreviewMoveResult = createUnionType({
  name: 'PreviewMoveResult',
  types: () => [MovePreview, PublishRefused, DraftConflict, NotFound, Forbidden, InvalidInput] as const,
});
