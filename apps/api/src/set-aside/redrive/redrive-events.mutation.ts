import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Notifier, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkRedrive } from './check-redrive.js';
import { EventsRedriven } from './events-redriven.object.js';
import { RedriveEventsInput } from './redrive-events.input.js';
import { RedriveEventsResult } from './redrive-events.union.js';

/** Puts events that were set aside on their way to the journeys again. */
@Resolver()
export class RedriveEventsMutation {
  constructor(
    private readonly store: Store,
    private readonly relay: Notifier,
  ) {}

  @Mutation(() => RedriveEventsResult)
  @Allow('publisher')
  async redriveEvents(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => RedriveEventsInput }) input: RedriveEventsInput,
  ): Promise<typeof RedriveEventsResult> {
    const refusal = checkRedrive(input);
    if (refusal) return refusal;
    const { setAside } = this.store;
    const redriven =
      input.eventIds == null
        ? await setAside.redriveOldest(workspaceId, input.before)
        : await setAside.redrive(workspaceId, input.eventIds);
    if (redriven > 0) this.relay.ring();
    return new EventsRedriven(redriven, await setAside.count(workspaceId, input.before ?? null));
  }
}
