import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ErasureObject } from './erasure.object.js';

/** A customer is erased. */
@ObjectType({
  description:
    'Nothing more is sent or taken in; inFlight messages had been handed over to a provider before. What is kept goes in a moment.',
})
export class CustomerErased {
  @Field(() => ErasureObject)
  readonly erasure: ErasureObject;

  @Field(() => Int)
  readonly inFlight: number;

  constructor(erasure: ErasureObject, inFlight: number) {
    this.erasure = erasure;
    this.inFlight = inFlight;
  }
}
