import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AttributeOriginKind } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { AttributeOriginKindEnum } from './attribute-origin-kind.enum.js';

/** When and by what an attribute was last set. */
@ObjectType('AttributeOrigin')
export class AttributeOriginObject {
  @Field(() => String, { description: 'The name of the attribute.' })
  readonly name!: string;

  @Field(() => AttributeOriginKindEnum)
  readonly kind!: AttributeOriginKind;

  @Field(() => DateTime)
  readonly at!: Date;

  @Field(() => ID, { nullable: true, description: 'The event that told it.' })
  readonly eventId!: string | null;

  @Field(() => Boolean, { description: 'Whether that event was brought in afterwards.' })
  readonly imported!: boolean;
}
