import { z } from 'zod';
import type { Outcome } from '@sojourn/sdk';
import type { Config, ConfigProblem, NodeType } from '../node-type.js';
import { checkConfig } from './check-config.js';

/** A built-in node type as its folder states it: a zod schema instead of a JSON Schema and a check. */
export interface NodeTypeDefinition<S extends z.ZodType<Record<string, unknown>>> extends Omit<
  NodeType,
  'configSchema' | 'check' | 'outcomes' | 'caption'
> {
  readonly config: S;
  /** What the schema cannot say; asked only about a configuration the schema accepts. */
  readonly also?: (config: z.output<S>) => readonly ConfigProblem[];
  /** The ways out; must bear any configuration, because a draft may hold anything. */
  readonly outcomes: readonly Outcome[] | ((config: Config) => readonly Outcome[]);
  /** The node in words; `unfinished` stands in for it while the configuration is not sound. */
  readonly caption: (config: z.output<S>) => string;
  readonly unfinished: string;
}

/** Makes a node type from a zod schema: the form, the check and the caption come from that one definition. */
export function defineNodeType<S extends z.ZodType<Record<string, unknown>>>(
  definition: NodeTypeDefinition<S>,
): NodeType {
  const { config: schema, also, outcomes, caption, unfinished, ...rest } = definition;
  const configSchema = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return {
    ...rest,
    configSchema,
    check: (config) => checkConfig(schema, configSchema, config, also),
    outcomes: (config) => (typeof outcomes === 'function' ? outcomes(config) : outcomes),
    caption: (config) => {
      const parsed = schema.safeParse(config);
      return parsed.success ? caption(parsed.data) : unfinished;
    },
  };
}
