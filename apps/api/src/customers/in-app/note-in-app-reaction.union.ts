import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { InAppReactionNoted } from './in-app-reaction-noted.object.js';

/** What becomes of noting what a customer did with a message in the app. */
export const NoteInAppReactionResult = createUnionType({
  name: 'NoteInAppReactionResult',
  types: () => [InAppReactionNoted, NotFound, Forbidden] as const,
});
