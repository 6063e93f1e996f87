import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { InAppMessageEntity, ReactionKind } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { InAppMessageObject } from './in-app-message.object.js';

/** What the customer did with a message in the app. */
@Resolver(() => InAppMessageObject)
export class InAppMessageResolver {
  @ResolveField(() => DateTime, { nullable: true })
  async openedAt(@Parent() { id }: InAppMessageEntity, @Load() loaders: Loaders): Promise<Date | null> {
    return firstTime(loaders, id, 'opened');
  }

  @ResolveField(() => DateTime, { nullable: true })
  async clickedAt(@Parent() { id }: InAppMessageEntity, @Load() loaders: Loaders): Promise<Date | null> {
    return firstTime(loaders, id, 'clicked');
  }
}

async function firstTime(
  { reactions }: Loaders,
  messageId: string,
  kind: ReactionKind,
): Promise<Date | null> {
  return (await reactions.load(messageId)).find((reaction) => reaction.kind === kind)?.at ?? null;
}
