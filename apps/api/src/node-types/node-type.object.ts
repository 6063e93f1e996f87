import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { NodeType } from '@sojourn/engine';
import { Json } from '../graphql/json.scalar.js';
import { NodeKind } from './node-kind.enum.js';
import { OutcomeObject } from './outcome.object.js';

/** One type of node: what palette, form and canvas need to know of it. */
@ObjectType('NodeType')
export class NodeTypeObject {
  @Field(() => String)
  readonly type!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => NodeKind)
  readonly kind!: NodeType['kind'];

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => String)
  readonly category!: string;

  @Field(() => String)
  readonly icon!: string;

  @Field(() => Json)
  readonly configSchema!: unknown;

  @Field(() => Json)
  readonly defaults!: unknown;

  @Field(() => [OutcomeObject], { description: 'The ways out under the default configuration.' })
  readonly outcomes!: OutcomeObject[];

  @Field(() => String, {
    nullable: true,
    description: 'Custom actions only: the caption as a Liquid template over the configuration.',
  })
  readonly summary!: string | null;

  @Field(() => Boolean, { description: "True for an action that was loaded from a file of the operator's." })
  readonly custom!: boolean;

  @Field(() => Int, { nullable: true })
  readonly retryAttempts!: number | null;

  @Field(() => Int, { nullable: true })
  readonly timeoutMs!: number | null;
}
