import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { InAppMessageEntity } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { MessagePurposeEnum } from './message-purpose.enum.js';

/** A message in a customer's inbox in the app. */
@ObjectType('InAppMessage')
export class InAppMessageObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly body!: string;

  @Field(() => String, { nullable: true, description: 'What a tap opens.' })
  readonly link!: string | null;

  @Field(() => MessagePurposeEnum)
  readonly purpose!: InAppMessageEntity['purpose'];

  @Field(() => DateTime)
  readonly sentAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From then on it is taken back, if it was not seen.',
  })
  readonly expiresAt!: Date | null;
}
