import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { WrongState } from '../wrong-state.object.js';
import { EnrollmentStopped } from './enrollment-stopped.object.js';

/** What becomes of taking a customer out of a journey. */
export const StopEnrollmentResult = createUnionType({
  name: 'StopEnrollmentResult',
  types: () => [EnrollmentStopped, NotFound, Forbidden, WrongState, InvalidInput] as const,
});
