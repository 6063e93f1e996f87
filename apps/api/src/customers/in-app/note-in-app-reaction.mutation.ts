import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Notifier, type ReactionKind, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { InAppReactionNoted } from './in-app-reaction-noted.object.js';
import { InAppReactionEnum } from './in-app-reaction.enum.js';
import { NoteInAppReactionResult } from './note-in-app-reaction.union.js';

/** Notes that a customer has opened a message in the app, or followed its link. */
@Resolver()
export class NoteInAppReactionMutation {
  constructor(
    private readonly store: Store,
    private readonly relay: Notifier,
  ) {}

  @Mutation(() => NoteInAppReactionResult)
  @Allow('editor')
  async noteInAppReaction(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('messageId', { type: () => ID }) messageId: string,
    @Args('reaction', { type: () => InAppReactionEnum })
    reaction: Extract<ReactionKind, 'opened' | 'clicked'>,
  ): Promise<typeof NoteInAppReactionResult> {
    const noted = await this.store.inAppMessages.react(workspaceId, messageId, reaction);
    const [message] = await this.store.inAppMessages.byIds(workspaceId, [messageId]);
    if (!noted || !message) return new NotFound('message');
    if (noted.hasWoken) this.relay.ring();
    return new InAppReactionNoted(message, noted.isNew);
  }
}
