import { Field, ObjectType } from '@nestjs/graphql';
import type { KnownAttribute } from '@sojourn/store';
import { AttributeObject } from '../attribute.object.js';

/** An attribute has its type. */
@ObjectType({
  description: 'Declared. Values of other types are taken in as they are sent, and shown as a conflict.',
})
export class AttributeDeclared {
  @Field(() => AttributeObject)
  readonly attribute: KnownAttribute;

  constructor(attribute: KnownAttribute) {
    this.attribute = attribute;
  }
}
