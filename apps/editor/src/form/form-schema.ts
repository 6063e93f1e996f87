import type { JsonSchema } from '@sojourn/sdk';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { alternativesOf } from './alternatives.js';
import { enumWords } from './enum-words.js';
import { isConstant, isSchema, itemsOf, propertiesOf, widgetOf } from './schema-parts.js';
import { isPlainValue, mayBeNothing, partOfRecord, wholeFieldOf } from './whole-field.js';

/** A form for a node type: the schema it walks, and how each part looks. */
export interface FormSchema {
  readonly schema: RJSFSchema;
  readonly ui: UiSchema;
}

/** The hints of schemas that the editor has an input for; any other gets the input of its type. */
export const widgetNames = [
  'template',
  'mail-body',
  'duration',
  'event-name',
  'field-path',
  'node',
  'message-node',
  'goal',
  'journey',
  'segment',
  'list',
] as const;
const known: ReadonlySet<string> = new Set(widgetNames);

/** Turns a configuration's JSON Schema, with its `widget` and `placeholder` hints, into a form. */
export function formSchemaOf(configSchema: JsonSchema): FormSchema {
  return { schema: simplify(configSchema), ui: uiOf(configSchema) };
}

function simplify(schema: JsonSchema): JsonSchema {
  const { title, description } = schema;
  switch (wholeFieldOf(schema)) {
    case 'condition':
    case 'record':
      return { type: 'object', title, description };
    case 'json':
      return { type: ['object', 'string'], title, description };
    case 'same':
      return { type: 'array', items: {}, title, description };
    case 'plain-value':
      return { type: ['string', 'number', 'boolean', ...nothing(schema)], title, description };
    case undefined:
      return simplifyParts(schema);
  }
}

function nothing(schema: JsonSchema): readonly 'null'[] {
  return mayBeNothing(schema) ? ['null'] : [];
}

function simplifyParts(schema: JsonSchema): JsonSchema {
  const properties = propertiesOf(schema);
  const items = itemsOf(schema);
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: mapValues(properties, simplify) }),
    ...(items === undefined ? {} : { items: simplify(items) }),
    ...mapAlternatives(schema, simplify),
  };
}

function uiOf(schema: JsonSchema): UiSchema {
  const whole = wholeFieldOf(schema);
  const placeholder =
    typeof schema['placeholder'] === 'string' ? { 'ui:placeholder': schema['placeholder'] } : {};
  if (whole === 'record') return { 'ui:field': whole, ...placeholder, ...partUi(schema) };
  if (whole !== undefined) return { 'ui:field': whole, ...placeholder };
  if (isConstant(schema)) return { 'ui:widget': 'hidden' };
  const widget = widgetOf(schema);
  const properties = propertiesOf(schema);
  const items = itemsOf(schema);
  const words = enumWords(items ?? schema);
  return {
    ...(known.has(widget) ? { 'ui:widget': widget } : {}),
    ...(words === undefined ? {} : { 'ui:enumNames': [...words] }),
    ...(words !== undefined && items !== undefined ? { 'ui:widget': 'checkboxes' } : {}),
    ...placeholder,
    ...(properties === undefined ? {} : mapValues(properties, uiOf)),
    ...(items === undefined ? {} : { items: itemUi(items) }),
    ...mapAlternatives(schema, uiOf),
  };
}

/** What stands under the names of a record has a form of its own, unless it is of any kind. */
function partUi(schema: JsonSchema): UiSchema {
  const part = partOfRecord(schema);
  return part === undefined || isPlainValue(part) ? {} : { 'ui:part': formSchemaOf(part) };
}

/** An item's own id is given by the editor, so nobody is asked for it. */
function itemUi(item: JsonSchema): UiSchema {
  const ui = uiOf(item);
  return {
    ...ui,
    ...(hasId(item) ? { id: { 'ui:widget': 'hidden' } } : {}),
    ...mapAlternatives(item, itemUi),
  };
}

/** Whether the items of a list carry an `id` of their own. */
export function hasId(item: JsonSchema): boolean {
  const shapes = alternativesOf(item) ?? [item];
  return shapes.some((shape) => isSchema(propertiesOf(shape)?.['id']));
}

function mapAlternatives<To>(schema: JsonSchema, map: (alternative: JsonSchema) => To): Record<string, To[]> {
  const alternatives = alternativesOf(schema);
  if (alternatives === undefined) return {};
  return { ['oneOf' in schema ? 'oneOf' : 'anyOf']: alternatives.map(map) };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
