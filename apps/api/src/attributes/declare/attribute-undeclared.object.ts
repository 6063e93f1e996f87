import { Field, ObjectType } from '@nestjs/graphql';
import type { KnownAttribute } from '@sojourn/store';
import { AttributeObject } from '../attribute.object.js';

/** An attribute has no declared type any more. */
@ObjectType({ description: 'Taken back. What counts now is what was seen.' })
export class AttributeUndeclared {
  @Field(() => String)
  readonly path: string;

  @Field(() => AttributeObject, { nullable: true, description: 'Null when no value of it was ever seen.' })
  readonly attribute: KnownAttribute | null;

  constructor(path: string, attribute: KnownAttribute | null) {
    this.path = path;
    this.attribute = attribute;
  }
}
