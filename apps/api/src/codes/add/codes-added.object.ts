import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CodePoolEntity, CodesAdded as Added } from '@sojourn/store';
import { CodePoolObject } from '../code-pool.object.js';

/** Codes were added. */
@ObjectType()
export class CodesAdded {
  @Field(() => CodePoolObject)
  readonly pool: CodePoolEntity;

  @Field(() => Int)
  readonly added: number;

  @Field(() => [String], { description: 'Those that were there already, or named more than once.' })
  readonly duplicates: readonly string[];

  constructor(pool: CodePoolEntity, { added, duplicates }: Added) {
    this.pool = pool;
    this.added = added;
    this.duplicates = duplicates;
  }
}
