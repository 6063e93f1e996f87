import type { JsonSchema } from '@sojourn/sdk';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';

/** A form for a node type: the schema it walks, and how each part looks. */
export interface FormSchema {
  readonly schema: RJSFSchema;
  readonly ui: UiSchema;
}

/** Hints whose value has a form of its own, so that the form need not look into the value's schema. */
const WHOLE_VALUE_FIELDS: ReadonlySet<string> = new Set(['condition']);

/** Turns a configuration's JSON Schema, with its `widget` and `placeholder` hints, into a form. */
export function formSchemaOf(configSchema: JsonSchema): FormSchema {
  return { schema: simplify(configSchema), ui: uiOf(configSchema) };
}

function simplify(schema: JsonSchema): JsonSchema {
  if (WHOLE_VALUE_FIELDS.has(widgetOf(schema))) {
    return { type: 'object', title: schema['title'], description: schema['description'] };
  }
  const properties = propertiesOf(schema);
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: mapValues(properties, simplify) }),
    ...(isSchema(schema['items']) ? { items: simplify(schema['items']) } : {}),
  };
}

function uiOf(schema: JsonSchema): UiSchema {
  const widget = widgetOf(schema);
  if (WHOLE_VALUE_FIELDS.has(widget)) return { 'ui:field': widget };
  const properties = propertiesOf(schema);
  return {
    ...(widget === '' ? {} : { 'ui:widget': widget }),
    ...(typeof schema['placeholder'] === 'string' ? { 'ui:placeholder': schema['placeholder'] } : {}),
    ...(properties === undefined ? {} : mapValues(properties, uiOf)),
    ...(isSchema(schema['items']) ? { items: itemUi(schema['items']) } : {}),
  };
}

/** An item's own id is given by the editor, so nobody is asked for it. */
function itemUi(item: JsonSchema): UiSchema {
  return hasId(item) ? { ...uiOf(item), id: { 'ui:widget': 'hidden' } } : uiOf(item);
}

/** Whether the items of a list carry an `id` of their own. */
export function hasId(item: JsonSchema): boolean {
  return isSchema(propertiesOf(item)?.['id']);
}

/** The fields of an object's schema. */
export function propertiesOf({ properties }: JsonSchema): Readonly<Record<string, JsonSchema>> | undefined {
  return isSchema(properties) ? (properties as Readonly<Record<string, JsonSchema>>) : undefined;
}

function widgetOf({ widget }: JsonSchema): string {
  return typeof widget === 'string' ? widget : '';
}

/** Whether a value is an object that can be a schema. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
