import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { type ReaderCredential, userIdOf } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkKey } from '../../refusals/check-key.js';
import { checkName } from '../../refusals/check-name.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { readCondition } from '../read-condition.js';
import { SegmentRefused } from '../segment-refused.object.js';
import { CreateSegmentInput } from './create-segment.input.js';
import { CreateSegmentResult } from './create-segment.union.js';
import { SegmentSaved } from './segment-saved.object.js';

/** Makes a segment. */
@Resolver()
export class CreateSegmentMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => CreateSegmentResult)
  @Allow('editor')
  async createSegment(
    @Reader() credential: ReaderCredential,
    @Args('input', { type: () => CreateSegmentInput }) { key, name, condition: sent }: CreateSegmentInput,
  ): Promise<typeof CreateSegmentResult> {
    const refusal = checkName('name', name) ?? checkKey('key', key);
    if (refusal) return refusal;
    const condition = readCondition(sent);
    if (condition instanceof SegmentRefused) return condition;
    const saved = await this.store.segments.create(credential.workspaceId, {
      key,
      name: name.trim(),
      condition,
      userId: userIdOf(credential),
    });
    switch (saved.kind) {
      case 'saved':
        return new SegmentSaved(saved.segment);
      case 'refused':
        return new SegmentRefused(saved.problems);
      case 'key-taken':
        return new InvalidInput(
          'key',
          `There is a segment “${key}” already, or its customers are still leaving it.`,
        );
      case 'conflict':
      case 'absent':
        throw new TypeError('only what is there already can be in the way of an edit');
    }
  }
}
