import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { TriggerCallEntity } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { TriggerCallObject } from './trigger-call.object.js';

/** One call of a journey's trigger. */
@Resolver()
export class TriggerCallQuery {
  @Query(() => TriggerCallObject, { nullable: true })
  @Allow('viewer')
  async triggerCall(
    @Load() { triggerCalls }: Loaders,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<TriggerCallEntity | null> {
    return triggerCalls.load(id);
  }
}
