import type { CatalogEntry } from './node-catalog.service.js';
import type { NodeTypeObject } from './node-type.object.js';

/** A node type as the editor gets it. */
export function toNodeTypeObject({ nodeType, manifest }: CatalogEntry): NodeTypeObject {
  const { type, version, kind, title, description, category, icon, configSchema, defaults, action } =
    nodeType;
  return {
    type,
    version,
    kind,
    title,
    description,
    category,
    icon,
    configSchema,
    defaults,
    outcomes: [...nodeType.outcomes(defaults)],
    summary: manifest?.summary ?? null,
    custom: manifest !== undefined,
    retryAttempts: action?.retry.attempts ?? null,
    timeoutMs: action?.retry.timeoutMs ?? null,
  };
}
