import { Field, ObjectType } from '@nestjs/graphql';
import type { ValueType } from '@sojourn/conditions';
import type { AttributeTypeEntity, KnownAttribute } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { ObservedTypeObject } from './observed-type.object.js';
import { ValueTypeEnum } from './value-type.enum.js';

/** Something that is known of customers or accounts, and of which types it is. */
@ObjectType('Attribute')
export class AttributeObject implements Omit<KnownAttribute, 'observed'> {
  @Field(() => String, { description: 'As conditions name it: `customer.address.city`, `account.plan`.' })
  readonly path!: string;

  @Field(() => ValueTypeEnum, { nullable: true, description: 'Null until somebody declares one.' })
  readonly declaredType!: ValueType | null;

  @Field(() => DateTime, { nullable: true })
  readonly declaredAt!: Date | null;

  @Field(() => [ObservedTypeObject], {
    name: 'observedTypes',
    description: 'In the order in which they were seen.',
  })
  readonly observed!: readonly AttributeTypeEntity[];

  @Field(() => Boolean, {
    description:
      'Whether values disagree with the type that was declared, or, where none was, among themselves. They are kept as they were sent.',
  })
  readonly isConflict!: boolean;
}
