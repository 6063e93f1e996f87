import { Field, InputType } from '@nestjs/graphql';
import type { ValueType } from '@sojourn/conditions';
import { ValueTypeEnum } from '../value-type.enum.js';

/** Of which type an attribute is. */
@InputType()
export class DeclareAttributeInput {
  @Field(() => String, { description: 'As conditions name it: `customer.plan`, `account.plan`.' })
  readonly path!: string;

  @Field(() => ValueTypeEnum)
  readonly type!: ValueType;
}
