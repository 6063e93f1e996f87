import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { NodeType } from '@sojourn/engine';
import type { Outcome } from '@sojourn/sdk';
import { Json } from '../graphql/json.scalar.js';
import type { CatalogEntry } from './node-catalog.service.js';
import { NodeKind } from './node-kind.enum.js';
import { OutcomeObject } from './outcome.object.js';

/** One type of node: what palette, form and canvas need to know of it. */
@ObjectType('NodeType')
export class NodeTypeObject {
  @Field(() => String)
  readonly type: string;

  @Field(() => Int)
  readonly version: number;

  @Field(() => NodeKind)
  readonly kind: NodeType['kind'];

  @Field(() => String)
  readonly title: string;

  @Field(() => String)
  readonly description: string;

  @Field(() => String)
  readonly category: string;

  @Field(() => String)
  readonly icon: string;

  @Field(() => Json)
  readonly configSchema: unknown;

  @Field(() => Json)
  readonly defaults: unknown;

  @Field(() => [OutcomeObject], { description: 'The ways out under the default configuration.' })
  readonly outcomes: readonly Outcome[];

  @Field(() => String, {
    nullable: true,
    description: 'Custom actions only: the caption as a Liquid template over the configuration.',
  })
  readonly summary: string | null;

  @Field(() => Boolean, { description: "True for an action that was loaded from a file of the operator's." })
  readonly custom: boolean;

  @Field(() => Int, { nullable: true })
  readonly retryAttempts: number | null;

  @Field(() => Int, { nullable: true })
  readonly timeoutMs: number | null;

  constructor({ nodeType, manifest }: CatalogEntry) {
    const { action, defaults } = nodeType;
    this.type = nodeType.type;
    this.version = nodeType.version;
    this.kind = nodeType.kind;
    this.title = nodeType.title;
    this.description = nodeType.description;
    this.category = nodeType.category;
    this.icon = nodeType.icon;
    this.configSchema = nodeType.configSchema;
    this.defaults = defaults;
    this.outcomes = nodeType.outcomes(defaults);
    this.summary = manifest?.summary ?? null;
    this.custom = manifest !== undefined;
    this.retryAttempts = action?.retry.attempts ?? null;
    this.timeoutMs = action?.retry.timeoutMs ?? null;
  }
}
