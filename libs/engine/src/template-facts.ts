import { mergeFacts } from '@sojourn/conditions';
import type { JsonSchema } from '@sojourn/sdk';
import { templateFields } from './liquid/template-fields.js';
import type { Config, NodeTraits } from './node-type.js';
import { templatesOf } from './templates.js';

const roots: ReadonlySet<string> = new Set(['customer', 'account', 'entry', 'results', 'event']);

/** Adds what the templates of a configuration look at; names that are no fact are left to the proof. */
export function withTemplates(traits: NodeTraits, schema: JsonSchema, config: Config): NodeTraits {
  const fields = templatesOf(schema, config).flatMap(({ source }) => templateFields(source));
  const paths = [...new Set(fields)].filter((path) => roots.has(path.split('.', 1)[0] ?? ''));
  return paths.length === 0 ? traits : { ...traits, facts: mergeFacts(traits.facts ?? {}, { paths }) };
}
