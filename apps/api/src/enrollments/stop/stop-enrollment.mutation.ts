import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Notifier, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkReason } from '../../refusals/check-reason.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { WrongState } from '../wrong-state.object.js';
import { EnrollmentStopped } from './enrollment-stopped.object.js';
import { StopEnrollmentInput } from './stop-enrollment.input.js';
import { StopEnrollmentResult } from './stop-enrollment.union.js';

/** Takes one customer out of a journey. */
@Resolver()
export class StopEnrollmentMutation {
  constructor(
    private readonly store: Store,
    private readonly relay: Notifier,
  ) {}

  @Mutation(() => StopEnrollmentResult)
  @Allow('publisher')
  async stopEnrollment(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => StopEnrollmentInput }) { enrollmentId, reason }: StopEnrollmentInput,
  ): Promise<typeof StopEnrollmentResult> {
    const refusal = checkReason('reason', reason);
    if (refusal) return refusal;
    const changed = await this.store.enrollments.stop(workspaceId, enrollmentId, reason.trim());
    switch (changed.kind) {
      case 'changed':
        this.relay.ring();
        return new EnrollmentStopped(changed.enrollment, changed.inFlight);
      case 'wrong-state':
        return new WrongState(changed.enrollment.state, 'taken out');
      case 'absent':
        return new NotFound('enrollment');
    }
  }
}
