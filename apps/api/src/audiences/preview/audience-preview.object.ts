import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MOST_PROBLEMS } from '@sojourn/store';
import { AudienceRowProblem } from '../audience-row-problem.object.js';
import { AudienceColumn } from './audience-column.object.js';

/** Who would be looked at by an audience run, and with what they would enter. */
@ObjectType({
  description: 'Who would be let in. Whether each of them enters, the journey decides when their turn comes.',
})
export class AudiencePreview {
  @Field(() => Int, { description: 'How many rows, chosen customers, or customers on the list there are.' })
  readonly size!: number;

  @Field(() => Int, {
    description: 'How many customers the journey would look at; one whom several rows name is one.',
  })
  readonly customers!: number;

  @Field(() => Int, { description: 'How many rows name one of them.' })
  readonly known!: number;

  @Field(() => Int, {
    description:
      'How many rows name somebody whom the workspace does not know. Nobody is made by them; they do not enter.',
  })
  readonly unknown!: number;

  @Field(() => [AudienceColumn], { description: 'Of a CSV, in its order.' })
  readonly columns!: readonly AudienceColumn[];

  @Field(() => [String], {
    description:
      'What the texts and conditions of the journey look at as entry.<name>, and nobody would enter with.',
  })
  readonly missing!: readonly string[];

  @Field(() => Int, { description: 'How many rows cannot be used.' })
  readonly problemCount!: number;

  @Field(() => [AudienceRowProblem], { description: `The first ${MOST_PROBLEMS} rows that cannot be used.` })
  readonly problems!: readonly AudienceRowProblem[];
}
