import { Field, ObjectType } from '@nestjs/graphql';
import { ApiKeyObject } from './api-key.object.js';

/** A key was made. */
@ObjectType({ description: 'The secret is shown here and never again.' })
export class ApiKeyCreated {
  @Field(() => ApiKeyObject)
  readonly apiKey: ApiKeyObject;

  @Field(() => String)
  readonly secret: string;

  constructor(apiKey: ApiKeyObject, secret: string) {
    this.apiKey = apiKey;
    this.secret = secret;
  }
}
