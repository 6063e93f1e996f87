import type { JsonSchema, Manifest, Outcome } from '@sojourn/sdk';
import { z } from 'zod';
import { createLiquid } from '../liquid/create-liquid.js';
import type { Config, ConfigProblem, NodeType } from '../node-type.js';
import { FAILED } from '../outcomes.js';
import { withTemplates } from '../template-facts.js';
import { checkConfig } from './check-config.js';
import { remember } from './remember.js';

const LONGEST_CAPTION = 140;

/** Makes a node type from an action's manifest; a manifest that cannot be used gives a type that cannot be published. */
export function nodeTypeFromManifest(manifest: Manifest): NodeType {
  const { type, version, title, description, category, icon, configSchema, retry } = manifest;
  const outcomes = withFailed(manifest.outcomes);
  return {
    type,
    version,
    kind: 'action',
    title,
    description,
    category,
    icon,
    configSchema,
    defaults: defaultsOf(configSchema),
    check: remember(checkBy(configSchema)),
    read: (config) => config,
    outcomes: () => outcomes,
    caption: captionBy(manifest),
    traits: remember((config) => withTemplates({}, configSchema, config)),
    action: { lane: 'custom', retry, requires: () => [] },
  };
}

function withFailed(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.some(({ id }) => id === FAILED) ? outcomes : [...outcomes, { id: FAILED, title: 'Failed' }];
}

function checkBy(configSchema: JsonSchema): NodeType['check'] {
  const schema = readSchema(configSchema);
  if (schema === undefined) return () => [unusable];
  return (config) => checkConfig(schema, configSchema, config);
}

const unusable: ConfigProblem = {
  code: 'unusable-action',
  message: 'The form of this action cannot be read. Ask whoever wrote the action.',
  severity: 'error',
  path: [],
};

/** Fields that no one declared are refused, unless the action says that it takes any. */
function readSchema(configSchema: JsonSchema): z.ZodType | undefined {
  try {
    return z.fromJSONSchema({ additionalProperties: false, ...configSchema });
  } catch {
    return undefined;
  }
}

function defaultsOf({ properties }: JsonSchema): Config {
  const fields = Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>);
  return Object.fromEntries(
    fields.flatMap(([name, field]) => ('default' in field ? [[name, field['default']]] : [])),
  );
}

/** A caption must not fail, whatever the configuration: the title stands in. */
function captionBy({ summary, title }: Manifest): NodeType['caption'] {
  const liquid = createLiquid({ escape: 'none' });
  return (config) => {
    try {
      const text = String(liquid.parseAndRenderSync(summary, config)).replaceAll(/\s+/g, ' ').trim();
      return text.slice(0, LONGEST_CAPTION) || title;
    } catch {
      return title;
    }
  };
}
