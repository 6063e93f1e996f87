import { Field, InputType } from '@nestjs/graphql';
import type { ApiKeyKind } from '@sojourn/store';
import { ApiKeyKindEnum } from './api-key-kind.enum.js';

/** What a new key is for. */
@InputType()
export class CreateApiKeyInput {
  @Field(() => ApiKeyKindEnum)
  readonly kind!: ApiKeyKind;

  @Field(() => String)
  readonly name!: string;
}
