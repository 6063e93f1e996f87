import { Field, ObjectType } from '@nestjs/graphql';
import type { ApiKeyEntity } from '@sojourn/store';
import { ApiKeyObject } from './api-key.object.js';

/** A key works no more. */
@ObjectType()
export class ApiKeyRevoked {
  @Field(() => ApiKeyObject)
  readonly apiKey: ApiKeyEntity;

  constructor(apiKey: ApiKeyEntity) {
    this.apiKey = apiKey;
  }
}
