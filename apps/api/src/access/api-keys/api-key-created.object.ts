import { Field, ObjectType } from '@nestjs/graphql';
import type { ApiKeyEntity } from '@sojourn/store';
import { ApiKeyObject } from './api-key.object.js';

/** A key was made. */
@ObjectType({ description: 'The secret is shown here and never again.' })
export class ApiKeyCreated {
  @Field(() => ApiKeyObject)
  readonly apiKey: ApiKeyEntity;

  @Field(() => String)
  readonly secret: string;

  constructor(apiKey: ApiKeyEntity, secret: string) {
    this.apiKey = apiKey;
    this.secret = secret;
  }
}
