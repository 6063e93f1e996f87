import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Notifier, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { WrongState } from '../wrong-state.object.js';
import { EnrollmentRetried } from './enrollment-retried.object.js';
import { RetryEnrollmentResult } from './retry-enrollment.union.js';

/** Has an enrollment tried again that needs attention. */
@Resolver()
export class RetryEnrollmentMutation {
  constructor(
    private readonly store: Store,
    private readonly relay: Notifier,
  ) {}

  @Mutation(() => RetryEnrollmentResult)
  @Allow('publisher')
  async retryEnrollment(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('enrollmentId', { type: () => ID }) enrollmentId: string,
  ): Promise<typeof RetryEnrollmentResult> {
    const changed = await this.store.enrollments.retry(workspaceId, enrollmentId);
    switch (changed.kind) {
      case 'changed':
        this.relay.ring();
        return new EnrollmentRetried(changed.enrollment);
      case 'wrong-state':
        return new WrongState(changed.enrollment.state, 'tried again');
      case 'absent':
        return new NotFound('enrollment');
    }
  }
}
