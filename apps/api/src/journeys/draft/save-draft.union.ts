import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { WrongStatus } from '../status/wrong-status.object.js';
import { DraftConflict } from './draft-conflict.object.js';
import { DraftSaved } from './draft-saved.object.js';

/** What becomes of saving a draft. */
export const SaveDraftResult = createUnionType({
  name: 'SaveDraftResult',
  types: () => [DraftSaved, DraftConflict, InvalidInput, NotFound, Forbidden, WrongStatus] as const,
});
