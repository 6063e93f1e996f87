import { sayIssues, quote } from '@sojourn/journey';
import type { JsonSchema } from '@sojourn/sdk';
import type { z } from 'zod';
import type { Config, ConfigProblem } from '../node-type.js';
import { alternativesOf, schemaOf } from '../schema-fields.js';

/** Every problem of a configuration, its fields called by the titles of the form. */
export function checkConfig<S extends z.ZodType>(
  schema: S,
  configSchema: JsonSchema,
  config: Config,
  also: (config: z.output<S>) => readonly ConfigProblem[] = () => [],
): readonly ConfigProblem[] {
  const parsed = schema.safeParse(config, { reportInput: true });
  if (parsed.success) return also(parsed.data);
  return sayIssues(parsed.error.issues, (path) => titleAt(configSchema, path)).map((issue) => ({
    ...issue,
    severity: 'error',
  }));
}

/** What the form calls the field at a path; inside a field that has no titles of its own, that field and the key. */
function titleAt(schema: JsonSchema, path: readonly string[]): string {
  let title: string | undefined;
  let isTitled = true;
  let inner: JsonSchema | undefined = schema;
  for (const key of path) {
    inner = inner && fieldOf(inner, key);
    isTitled = typeof inner?.['title'] === 'string';
    if (typeof inner?.['title'] === 'string') title = inner['title'];
  }
  const key = path.at(-1);
  if (key === undefined) return 'This';
  if (title === undefined) return quote(key);
  return isTitled ? title : `${title}: ${quote(key)}`;
}

/** The schema of a field, in whichever alternative it stands. */
function fieldOf(schema: JsonSchema, key: string): JsonSchema | undefined {
  const inAlternatives = () => alternativesOf(schema).map((alternative) => fieldOf(alternative, key));
  return schemaOf(schema, key) ?? inAlternatives().find((field) => field !== undefined);
}
