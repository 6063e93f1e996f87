import { Field, Int, ObjectType } from '@nestjs/graphql';

/** A row of a file by which nobody enters. */
@ObjectType()
export class AudienceRowProblem {
  @Field(() => Int, { description: 'As in the file, whose first row is its header.' })
  readonly row: number;

  @Field(() => String)
  readonly message: string;

  constructor(row: number, message: string) {
    this.row = row;
    this.message = message;
  }
}
