import { Field, ID, ObjectType } from '@nestjs/graphql';

/** The workspace a credential speaks for. */
@ObjectType('Workspace')
export class WorkspaceObject {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly timezone!: string;
}
