import { z } from 'zod';
import type { JsonSchema, Outcome } from '@sojourn/sdk';
import type { Config, ConfigProblem, NodeTraits, NodeType } from '../node-type.js';
import { withTemplates } from '../template-facts.js';
import { checkConfig } from './check-config.js';
import { remember } from './remember.js';

/** A built-in node type as its folder states it: a zod schema instead of a JSON Schema and a check. */
export interface NodeTypeDefinition<S extends z.ZodType<Record<string, unknown>>> extends Omit<
  NodeType,
  'configSchema' | 'check' | 'read' | 'outcomes' | 'caption' | 'traits'
> {
  readonly config: S;
  /** What the schema cannot say; asked only about a configuration the schema accepts. */
  readonly also?: (config: z.output<S>) => readonly ConfigProblem[];
  /** The ways out; must bear any configuration, because a draft may hold anything. */
  readonly outcomes: readonly Outcome[] | ((config: Config) => readonly Outcome[]);
  /** The node in words; `unfinished` stands in for it while the configuration is not sound. */
  readonly caption: (config: z.output<S>) => string;
  readonly unfinished: string;
  /** What is known before it runs; asked only about a configuration the schema accepts. */
  readonly traits?: (config: z.output<S>) => NodeTraits;
}

/** Makes a node type from a zod schema: the form, the check and the caption come from that one definition. */
export function defineNodeType<S extends z.ZodType<Record<string, unknown>>>(
  definition: NodeTypeDefinition<S>,
): NodeType {
  const { config: schema, also, outcomes, caption, unfinished, traits, ...rest } = definition;
  let form: JsonSchema | undefined;
  // Made when it is asked for: most who load the catalog never look at most of the forms.
  const formOf = () => (form ??= z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }));
  /** What a question is answered from when the schema accepts the configuration, and what is said otherwise. */
  const parse = remember((config) => schema.safeParse(config));
  const ask = <Answer>(config: Config, answer: (sound: z.output<S>) => Answer, otherwise: Answer): Answer => {
    const parsed = parse(config);
    return parsed.success ? answer(parsed.data) : otherwise;
  };
  return {
    ...rest,
    get configSchema() {
      return formOf();
    },
    check: remember((config) => checkConfig(schema, formOf(), config, also)),
    read: (config) => ask<Config>(config, (sound) => sound, config),
    outcomes: (config) => (typeof outcomes === 'function' ? outcomes(config) : outcomes),
    caption: (config) => ask(config, caption, unfinished),
    traits: remember((config) =>
      ask<NodeTraits>(config, (sound) => withTemplates(traits?.(sound) ?? {}, formOf(), config), {}),
    ),
  };
}
