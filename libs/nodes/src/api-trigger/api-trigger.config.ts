import { defineNodeType, type ConfigProblem } from '@sojourn/engine';
import type { JsonSchema } from '@sojourn/sdk';
import { z } from 'zod';
import { entered } from '../triggers/entered.js';
import { readDataSchema } from './data-schema.js';

/** The configuration of the API trigger. */
export const apiTriggerConfig = z.strictObject({
  schema: z.record(z.string(), z.unknown()).optional().meta({
    title: 'Data',
    description: 'A JSON Schema; data that do not fit it are refused. Without it any will do.',
    widget: 'json',
  }),
});

/** See `apiTriggerConfig`. */
export type ApiTriggerConfig = z.output<typeof apiTriggerConfig>;

/** Lets in customers whom the API names. */
export const apiTriggerType = defineNodeType({
  type: 'api',
  version: 1,
  kind: 'trigger',
  title: 'API',
  description: 'A customer enters when another system says so.',
  category: 'Triggers',
  order: 6,
  icon: 'api',
  config: apiTriggerConfig,
  defaults: {},
  example: {
    schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
  },
  outcomes: entered,
  also: ({ schema }) => (schema === undefined || readDataSchema(schema) !== undefined ? [] : [unreadable]),
  unfinished: 'When the API says so',
  caption: ({ schema }) => {
    const names = namesIn(schema);
    return names.length === 0 ? 'When the API says so' : `When the API says so, with ${names.join(', ')}`;
  },
  traits: ({ schema }) => {
    const names = namesIn(schema);
    return names.length === 0 ? {} : { entry: { names } };
  },
});

const unreadable: ConfigProblem = {
  code: 'unreadable-schema',
  message: 'Only a JSON Schema without references and patterns can be read.',
  severity: 'error',
  path: ['schema'],
};

/** The names of the data that a schema lists. */
function namesIn(schema: JsonSchema | undefined): readonly string[] {
  const properties = schema?.['properties'];
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}
