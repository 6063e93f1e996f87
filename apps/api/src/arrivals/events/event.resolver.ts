import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  CustomerEntity,
  Decided,
  EnrollmentEntity,
  EventEffect,
  EventEntity,
  SetAsideEvent,
} from '@sojourn/store';
import { CustomerObject } from '../../customers/customer.object.js';
import { type ChangeNoted, changeNoted } from '../../customers/events/change-noted.js';
import { EventObject } from '../../customers/events/event.object.js';
import { NotedChange } from '../../customers/events/noted-change.object.js';
import { DecisionObject } from '../../decisions/decision.object.js';
import { EnrollmentObject } from '../../enrollments/enrollment.object.js';
import { Json } from '../../graphql/json.scalar.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { SetAsideEventObject } from '../../set-aside/set-aside-event.object.js';
import { EventEffectObject } from './event-effect.object.js';
import { EventSourceObject } from './event-source.object.js';
import { memberOf, sourceOf, type EventSource } from './source-of.js';

/** What leads on from an event, and what became of it. */
@Resolver(() => EventObject)
export class EventResolver {
  @ResolveField(() => CustomerObject, { nullable: true })
  async customer(
    @Parent() { customerId }: EventEntity,
    @Load() { customers }: Loaders,
  ): Promise<CustomerEntity | null> {
    return customers.load(customerId);
  }

  @ResolveField(() => Json, { description: 'What the sender says of where it happened: page, library, …' })
  context(@Parent() { context: { journey: _ours, ...context } }: EventEntity): unknown {
    return context;
  }

  @ResolveField(() => NotedChange, {
    nullable: true,
    description: 'What has changed, where Sojourn noted it itself; null for what came from outside.',
  })
  change(@Parent() { type, properties }: EventEntity): ChangeNoted | null {
    return changeNoted(type, properties);
  }

  @ResolveField(() => EventSourceObject)
  async source(@Parent() { apiKeyId, context }: EventEntity, @Load() loaders: Loaders): Promise<EventSource> {
    return sourceOf(loaders, apiKeyId, context);
  }

  @ResolveField(() => EnrollmentObject, {
    nullable: true,
    description: 'The run in a journey that recorded it; null when it came from outside.',
  })
  async recordedBy(
    @Parent() { context }: EventEntity,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    const id = memberOf(context['journey'], 'enrollment');
    return typeof id === 'string' ? enrollments.load(id) : null;
  }

  @ResolveField(() => Boolean, { description: 'True until the journeys have been asked about it.' })
  async isOnItsWay(@Parent() event: EventEntity, @Load() { onTheirWay }: Loaders): Promise<boolean> {
    const way = await onTheirWay.load(event);
    return way !== null && way.setAside === null;
  }

  @ResolveField(() => SetAsideEventObject, {
    nullable: true,
    description: 'Why it could not be brought to the journeys; null unless it waits for a person.',
  })
  async setAside(
    @Parent() event: EventEntity,
    @Load() { onTheirWay }: Loaders,
  ): Promise<SetAsideEvent | null> {
    return (await onTheirWay.load(event))?.setAside ?? null;
  }

  @ResolveField(() => [DecisionObject], {
    description:
      'What triggers decided on it, newest first, a hundred at most, as long as decisions are kept.',
    complexity: ({ childComplexity }) => 1 + 3 * childComplexity,
  })
  async decisions(
    @Parent() event: EventEntity,
    @Load() { decisionsOfEvent }: Loaders,
  ): Promise<readonly Decided[]> {
    return decisionsOfEvent.load(event);
  }

  @ResolveField(() => [EventEffectObject], {
    description: 'The runs that it began, whose waits it answered, or whose goals it reached.',
    complexity: ({ childComplexity }) => 1 + 3 * childComplexity,
  })
  async effects(
    @Parent() event: EventEntity,
    @Load() { effectsOfEvent }: Loaders,
  ): Promise<readonly EventEffect[]> {
    return effectsOfEvent.load(event);
  }
}
