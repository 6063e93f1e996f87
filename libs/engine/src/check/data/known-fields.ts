import type { CheckOptions, DataKind } from '../check-options.js';
import type { EntryTrait, NodeTraits } from '../../node-type.js';
import { knownNames, type KnownNames } from './known-names.js';

type Kinds = Readonly<Record<string, DataKind>>;

/** What fields are known to hold. What is undefined is not known, and not judged. */
export interface KnownFields {
  /** Below `customer`. */
  readonly attributes: KnownNames | undefined;
  /** Below `entry`. */
  readonly entry: KnownNames | undefined;
  /** Below `event`, for this event. */
  properties(event: string): KnownNames | undefined;
  /** The names of the events that have been received. */
  readonly events: KnownNames | undefined;
  /** The kind of value a field holds; `event` is the one that is judged. */
  kindOf(field: string, event?: string): DataKind | undefined;
  /** The kinds that values of a field of the customer or their account have; several where they disagree. */
  kindsOf(field: string): readonly DataKind[];
}

/** Finds out what is known of the fields that a journey can name with this trigger, and nodes that write these paths. */
export function knownFields(
  { attributes, events, fieldKinds }: CheckOptions,
  { entry }: NodeTraits,
  written: readonly string[] = [],
): KnownFields {
  const entryKinds = entry && kindsOfEntry(entry, events ?? {});
  const propertiesOf = (event: string) => own(events, event);
  const kindsOf = (field: string) => own(fieldKinds, field) ?? [];
  const names = new Map<string, KnownNames>();
  return {
    attributes: attributes && knownNames([...Object.keys(attributes), ...written.map(belowRoot)]),
    entry: entryKinds && knownNames([...entryKinds.keys()]),
    events: events && knownNames(Object.keys(events)),
    properties(event) {
      const properties = propertiesOf(event);
      if (properties !== undefined && !names.has(event))
        names.set(event, knownNames(Object.keys(properties)));
      return names.get(event);
    },
    kindsOf,
    kindOf(field, event) {
      // Of values that disagree nothing is told.
      const kinds = kindsOf(field);
      if (kinds.length === 1) return kinds[0];
      const [root = '', ...keys] = field.split('.');
      const name = keys.join('.');
      if (root === 'customer') return own(attributes, name);
      if (root === 'entry') return entryKinds?.get(name);
      return root === 'event' && event !== undefined ? own(propertiesOf(event), name) : undefined;
    },
  };
}

/** Undefined unless everything that may be in it is known; of events that disagree about a kind, none is told. */
function kindsOfEntry(
  { events = [], names = [] }: EntryTrait,
  known: Readonly<Record<string, Kinds>>,
): ReadonlyMap<string, DataKind | undefined> | undefined {
  const kinds = new Map<string, DataKind | undefined>(names.map((name) => [name, undefined]));
  for (const event of events) {
    const properties = own(known, event);
    if (properties === undefined) return undefined;
    for (const [name, kind] of Object.entries(properties)) {
      kinds.set(name, kinds.has(name) && kinds.get(name) !== kind ? undefined : kind);
    }
  }
  return kinds;
}

function belowRoot(path: string): string {
  return path.slice(path.indexOf('.') + 1);
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
