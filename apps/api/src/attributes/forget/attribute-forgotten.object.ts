import { Field, ObjectType } from '@nestjs/graphql';
import type { KnownAttribute } from '@sojourn/store';
import { AttributeObject } from '../attribute.object.js';

/** What was seen of an attribute is forgotten. */
@ObjectType({
  description: 'Forgotten. Customers keep their values, and the attribute is there again once one is sent.',
})
export class AttributeForgotten {
  @Field(() => String)
  readonly path: string;

  @Field(() => AttributeObject, { nullable: true, description: 'Null when nobody had declared its type.' })
  readonly attribute: KnownAttribute | null;

  constructor(path: string, attribute: KnownAttribute | null) {
    this.path = path;
    this.attribute = attribute;
  }
}
