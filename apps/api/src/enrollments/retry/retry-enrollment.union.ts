import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { WrongState } from '../wrong-state.object.js';
import { EnrollmentRetried } from './enrollment-retried.object.js';

/** What becomes of trying an enrollment again. */
export const RetryEnrollmentResult = createUnionType({
  name: 'RetryEnrollmentResult',
  types: () => [EnrollmentRetried, NotFound, Forbidden, WrongState] as const,
});
