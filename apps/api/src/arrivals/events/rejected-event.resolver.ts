import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RejectedEventEntity } from '@sojourn/store';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { RejectedEventObject } from '../../intake/rejected/rejected-event.object.js';
import { EventSourceObject } from './event-source.object.js';
import { memberOf, sourceOf, type EventSource } from './source-of.js';

/** Who sent what was refused. */
@Resolver(() => RejectedEventObject)
export class RejectedEventResolver {
  @ResolveField(() => EventSourceObject)
  async source(
    @Parent() { apiKeyId, payload }: RejectedEventEntity,
    @Load() loaders: Loaders,
  ): Promise<EventSource> {
    return sourceOf(loaders, apiKeyId, memberOf(payload, 'context'));
  }
}
