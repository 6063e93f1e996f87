import type { KnownRule, Rule } from '@sojourn/conditions';
import { knownOperators } from './known-operators.js';

/** A condition on what the customer did and is, as it is edited: its value may still lack anything. */
export interface KnownDraft {
  readonly field: KnownRule['field'];
  readonly operator: string;
  readonly value: unknown;
}

/** Parts of a value that is being edited. */
export type Parts = Readonly<Record<string, unknown>>;

/** Says whether a rule is edited as one on what the customer did and is, be it half-filled. */
export function isKnownDraft(rule: Rule | KnownDraft): rule is KnownDraft {
  if (!Object.hasOwn(knownOperators, rule.field)) return false;
  const operators: readonly string[] = knownOperators[rule.field as KnownRule['field']];
  // “segment is one of …” is somebody on the way to the name of a field.
  const isAboutKeys = rule.field === 'segment' || rule.field === 'list';
  return operators.includes(rule.operator) && !(isAboutKeys && Array.isArray(rule.value));
}

/** The parts of a value; none where it has another shape. */
export function partsOf(value: unknown): Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parts) : {};
}

/** The parts with some changed; those that are undefined now are gone. */
export function withParts(parts: Parts, changed: Parts): Parts {
  return Object.fromEntries(
    Object.entries({ ...parts, ...changed }).filter(([, part]) => part !== undefined),
  );
}

/** A part as text. */
export function textOfPart(part: unknown): string {
  return typeof part === 'string' ? part : '';
}
