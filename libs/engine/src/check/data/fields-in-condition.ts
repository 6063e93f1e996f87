import { eventsIn, fieldsIn } from '@sojourn/conditions';
import { rulesIn, type PlacedGroup, type PlacedRule, type Scope } from '../conditions/placed-rules.js';

/** A field that is read, and where it is said so. */
export interface PlacedField extends Scope {
  /** `entry.total`. */
  readonly field: string;
  /** Where it stands in the saved form. */
  readonly path: readonly string[];
  /** It is what an event must have in common with what is at hand. */
  readonly isSame?: boolean;
  /** What stands at the path when another field is to be read; undefined when that cannot be told. */
  readonly write?: (field: string) => unknown;
}

/** One side and the other of *about the same …*. */
interface Sides {
  readonly property?: string | undefined;
  readonly as: string;
}

/** Every field that a condition names, and every property of an event. */
export function fieldsInCondition(placed: PlacedGroup): readonly PlacedField[] {
  return rulesIn(placed).flatMap(inRule);
}

/** The two sides of *about the same …*, and where they stand. */
export function fieldsInSame(
  { property, as }: Sides,
  path: readonly string[],
  event?: string,
): readonly PlacedField[] {
  return [
    { field: as, path: [...path, 'as'], isSame: true, write: asItIs },
    ...(property === undefined ? [] : [propertyField(property, [...path, 'property'], event)]),
  ];
}

/** A field is saved as it is. */
export function asItIs(field: string): string {
  return field;
}

function inRule({ rule, path, ...scope }: PlacedRule): readonly PlacedField[] {
  const read = fieldsIn(rule).map(({ path: inner, part }) => ({
    ...scope,
    field: part,
    path: [...path, ...inner],
    isSame: inner.at(-1) === 'as',
    write: asItIs,
  }));
  const common = eventsIn(rule).flatMap(({ path: inner, part: { event, same = [] } }) =>
    same.map(({ property }, at) =>
      propertyField(property, [...path, ...inner, 'same', String(at), 'property'], event),
    ),
  );
  if (rule.operator !== 'aggregate') return [...read, ...common];
  const { aggregate, event } = rule.value;
  return [...read, ...common, propertyField(aggregate.of, [...path, 'value', 'aggregate', 'of'], event)];
}

/** A property is saved without the `event.` that the field has. */
function propertyField(property: string, path: readonly string[], event: string | undefined): PlacedField {
  return { field: `event.${property}`, path, event, write: (field) => field.slice('event.'.length) };
}
