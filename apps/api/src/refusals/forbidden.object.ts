import { Field, ObjectType } from '@nestjs/graphql';
import type { Role } from '@sojourn/store';

/** The credential's role is too small. */
@ObjectType({ description: "The credential's role does not allow it." })
export class Forbidden {
  @Field(() => String)
  readonly message: string;

  constructor(role: Role) {
    this.message = `This needs the role ${role}.`;
  }
}
