import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Notifier, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { NoWaitToSkip } from './no-wait-to-skip.object.js';
import { SkipWaitResult } from './skip-wait.union.js';
import { WaitSkipped } from './wait-skipped.object.js';

/** Has a test customer wait no longer where they wait. */
@Resolver()
export class SkipWaitMutation {
  constructor(
    private readonly store: Store,
    private readonly relay: Notifier,
  ) {}

  @Mutation(() => SkipWaitResult)
  @Allow('editor')
  async skipWait(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('enrollmentId', { type: () => ID }) enrollmentId: string,
  ): Promise<typeof SkipWaitResult> {
    const changed = await this.store.enrollments.skipWait(workspaceId, enrollmentId);
    switch (changed.kind) {
      case 'changed':
        this.relay.ring();
        return new WaitSkipped(changed.enrollment);
      case 'wrong-state':
        return new NoWaitToSkip(changed.enrollment);
      case 'absent':
        return new NotFound('enrollment');
    }
  }
}
