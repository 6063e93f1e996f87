import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ApiKeyKind } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { ApiKeyKindEnum } from './api-key-kind.enum.js';

/** A key of a program; its secret is never told again. */
@ObjectType('ApiKey')
export class ApiKeyObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ApiKeyKindEnum)
  readonly kind!: ApiKeyKind;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly publicId!: string;

  @Field(() => DateTime)
  readonly createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  readonly lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  readonly expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  readonly revokedAt!: Date | null;
}
