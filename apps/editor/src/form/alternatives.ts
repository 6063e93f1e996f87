import type { JsonSchema } from '@sojourn/sdk';
import { isSchema, propertiesOf } from './schema-parts.js';

/** The alternatives of a schema, of which a value fits one; undefined when it has none. */
export function alternativesOf({ oneOf, anyOf }: JsonSchema): readonly JsonSchema[] | undefined {
  const all: unknown = oneOf ?? anyOf;
  return Array.isArray(all) && all.every(isSchema) ? all : undefined;
}

/** The alternative that a value is meant for, be it half-typed: by its constants, its type, and the fields it has. */
export function chosenAlternative(alternatives: readonly JsonSchema[], value: unknown): number {
  const scores = alternatives.map((alternative) => scoreOf(alternative, value));
  return scores.indexOf(Math.max(...scores));
}

function scoreOf(alternative: JsonSchema, value: unknown): number {
  if (!isSchema(value)) return typeOfSchema(alternative) === typeof value ? 1 : 0;
  const properties = propertiesOf(alternative);
  if (properties === undefined) return 0;
  const isOther = Object.entries(properties).some(
    ([key, property]) => 'const' in property && property['const'] !== value[key],
  );
  return isOther ? 0 : 1 + Object.keys(value).filter((key) => Object.hasOwn(properties, key)).length;
}

/** A value turned into one of another alternative: what both have stays, what only the old one has goes. */
export function asAlternative(alternative: JsonSchema, value: unknown): unknown {
  const properties = propertiesOf(alternative);
  if (properties === undefined) return asPlain(alternative, value);
  const required: unknown = alternative['required'];
  const old = isSchema(value) ? value : {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, property]): [string, unknown][] => {
      if ('const' in property) return [[key, property['const']]];
      if (old[key] !== undefined) return [[key, old[key]]];
      const isRequired = Array.isArray(required) && required.includes(key);
      const start = isRequired ? asPlain(property, undefined) : undefined;
      return start === undefined ? [] : [[key, start]];
    }),
  );
}

function asPlain(schema: JsonSchema, value: unknown): unknown {
  const choices: unknown = schema['enum'];
  if (Array.isArray(choices)) return choices.includes(value) ? value : choices[0];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (typeOfSchema(schema)) {
    case 'string':
      return text;
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'boolean':
      return true;
    default:
      return undefined;
  }
}

/** A schema's type as `typeof` names it. */
function typeOfSchema({ type }: JsonSchema): unknown {
  return type === 'integer' ? 'number' : type;
}
