import type { Loaders } from '../../graphql/loaders.js';

/** Who sent something in, as far as is known. */
export interface EventSource {
  readonly keyName: string | null;
  readonly library: string | null;
  readonly libraryVersion: string | null;
}

/** Who sent something in: its key, and what it says of its library. */
export async function sourceOf(
  { apiKeys }: Loaders,
  apiKeyId: string | null,
  context: unknown,
): Promise<EventSource> {
  const key = apiKeyId === null ? null : await apiKeys.load(apiKeyId);
  const library = memberOf(context, 'library');
  return {
    keyName: key?.name ?? null,
    library: textOf(library, 'name'),
    libraryVersion: textOf(library, 'version'),
  };
}

/** A member of what may be an object; undefined where it is none, or has none of this name. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function textOf(value: unknown, name: string): string | null {
  const text = memberOf(value, name);
  return typeof text === 'string' && text !== '' ? text : null;
}
