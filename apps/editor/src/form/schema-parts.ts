import type { JsonSchema } from '@sojourn/sdk';

/** Whether a value is an object that can be a schema. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an object's schema. */
export function propertiesOf({ properties }: JsonSchema): Readonly<Record<string, JsonSchema>> | undefined {
  return isSchema(properties) ? (properties as Readonly<Record<string, JsonSchema>>) : undefined;
}

/** The schema of a list's items. */
export function itemsOf({ items }: JsonSchema): JsonSchema | undefined {
  return isSchema(items) ? items : undefined;
}

/** The name of the form that a schema asks for; empty when it asks for none. */
export function widgetOf({ widget }: JsonSchema): string {
  return typeof widget === 'string' ? widget : '';
}

/** Whether a schema allows one value only, which nobody needs to be asked for. */
export function isConstant(schema: JsonSchema): boolean {
  return 'const' in schema;
}
