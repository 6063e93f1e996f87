import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ValueTypeEnum } from '../../attributes/value-type.enum.js';

/** What a cell of a file can be read as. */
export type CellType = 'text' | 'number' | 'boolean';

/** A column of a file of customers, whose values they would enter with. */
@ObjectType({ description: 'What customers would enter with: entry.<name>.' })
export class AudienceColumn {
  @Field(() => String)
  readonly name: string;

  @Field(() => [ValueTypeEnum], {
    description: 'As what its cells are read; several where they differ, none where all are empty.',
  })
  readonly types: readonly CellType[];

  @Field(() => [String], { description: 'The first few different values.' })
  readonly examples: readonly string[];

  @Field(() => Int, { description: 'In how many rows that can be read it is not empty.' })
  readonly filled: number;

  constructor(name: string, types: readonly CellType[], examples: readonly string[], filled: number) {
    this.name = name;
    this.types = types;
    this.examples = examples;
    this.filled = filled;
  }
}
