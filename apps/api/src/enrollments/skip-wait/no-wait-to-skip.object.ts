import { Field, ObjectType } from '@nestjs/graphql';
import type { EnrollmentEntity } from '@sojourn/store';

/** There is no wait that could be skipped. */
@ObjectType({ description: 'Only a test customer can skip a wait, and only while they wait.' })
export class NoWaitToSkip {
  @Field(() => String)
  readonly message: string;

  constructor({ isTest, held }: Pick<EnrollmentEntity, 'isTest' | 'held'>) {
    this.message = isTest
      ? held
        ? 'The journey is paused: resume it first.'
        : 'This customer waits for nothing at present.'
      : 'Only a test customer can skip a wait, and this one was none when they entered.';
  }
}
