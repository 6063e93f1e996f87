import { Field, ObjectType } from '@nestjs/graphql';
import type { CodePoolEntity } from '@sojourn/store';
import { CodePoolObject } from '../code-pool.object.js';

/** A pool was made; it is empty. */
@ObjectType()
export class CodePoolCreated {
  @Field(() => CodePoolObject)
  readonly pool: CodePoolEntity;

  constructor(pool: CodePoolEntity) {
    this.pool = pool;
  }
}
