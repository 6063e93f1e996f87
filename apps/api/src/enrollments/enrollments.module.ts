import { Module } from '@nestjs/common';
import { EnrollmentQuery } from './enrollment.query.js';
import { EnrollmentResolver } from './enrollment.resolver.js';
import { RetryEnrollmentMutation } from './retry/retry-enrollment.mutation.js';
import { SkipWaitMutation } from './skip-wait/skip-wait.mutation.js';
import { StopEnrollmentMutation } from './stop/stop-enrollment.mutation.js';
import { VisitResolver } from './visits/visit.resolver.js';

/** Customers' runs through journeys: their paths, and what people want of one. */
@Module({
  providers: [
    EnrollmentQuery,
    EnrollmentResolver,
    RetryEnrollmentMutation,
    SkipWaitMutation,
    StopEnrollmentMutation,
    VisitResolver,
  ],
})
export class EnrollmentsModule {}
