import { Field, ObjectType } from '@nestjs/graphql';
import type { ValueType } from '@sojourn/conditions';
import type { AttributeTypeEntity, TypeSource } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { TypeSourceEnum } from './type-source.enum.js';
import { ValueTypeEnum } from './value-type.enum.js';

/** A type that values of an attribute have had. */
@ObjectType('ObservedType')
export class ObservedTypeObject implements Pick<AttributeTypeEntity, 'type' | 'source' | 'firstSeenAt'> {
  @Field(() => ValueTypeEnum)
  readonly type!: ValueType;

  @Field(() => TypeSourceEnum)
  readonly source!: TypeSource;

  @Field(() => DateTime)
  readonly firstSeenAt!: Date;
}
