import { Field, ObjectType } from '@nestjs/graphql';
import { ApiKeyObject } from './api-key.object.js';

/** A key works no more. */
@ObjectType()
export class ApiKeyRevoked {
  @Field(() => ApiKeyObject)
  readonly apiKey: ApiKeyObject;

  constructor(apiKey: ApiKeyObject) {
    this.apiKey = apiKey;
  }
}
