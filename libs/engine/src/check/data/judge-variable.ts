import { TRIGGER, quote } from '@sojourn/journey';
import type { Draft, JudgedNode } from '../draft.js';
import type { LeadsTo } from '../ways/reach.js';
import type { KnownFields } from './known-fields.js';
import type { KnownNames } from './known-names.js';
import type { Variable } from './variables.js';

/** What speaks against a field that is read. */
export interface Doubt {
  /** A sentence without its full stop. */
  readonly message: string;
  /** It can never hold anything, whatever data arrive. */
  readonly certain?: true;
  /** The field that was probably meant. */
  readonly meant?: string | undefined;
}

/** What fields are judged by. */
export interface Known {
  readonly draft: Draft;
  readonly fields: KnownFields;
  /** Whether a way leads from a node whose result is read to another. */
  readonly leadsTo: LeadsTo;
}

/** Says what speaks against a field where it is read; null when nothing does. */
export function judgeVariable(variable: Variable, known: Known): Doubt | null {
  const [root = '', ...keys] = variable.field.split('.');
  const name = keys.join('.');
  if (keys.some((key) => key.trim() === '')) {
    return { message: `${quote(variable.field)} leads to no value`, certain: true };
  }
  switch (root) {
    case 'customer':
      return doubtName(known.fields.attributes, root, name, `No customer has an attribute ${quote(name)}`);
    case 'account':
      return null;
    case 'entry':
      return doubtEntry(name, root, known);
    case 'event':
      return doubtProperty(variable, name, known);
    case 'item':
      return variable.inList === true ? null : { message: outside(variable.field, 'a list'), certain: true };
    case 'results':
      return doubtResult(variable, keys, known);
    default:
      return doubtRoot(variable.field, known.fields);
  }
}

function doubtName(names: KnownNames | undefined, root: string, name: string, message: string): Doubt | null {
  if (names === undefined || name === '' || names.has(name)) return null;
  const meant = names.nearest(name);
  return { message, ...(meant !== undefined && { meant: `${root}.${meant}` }) };
}

/** Data of a trigger that brings none cannot come later. */
function doubtEntry(name: string, root: 'entry' | 'event', { fields, draft }: Known): Doubt | null {
  const { events = [], names = [] } = draft.trigger.traits.entry ?? {};
  const sources = events.length + names.length;
  if (fields.entry !== undefined && name !== '' && sources === 0) {
    return { message: `Customers enter without data here, so there is no ${quote(name)}`, certain: true };
  }
  const [event] = events;
  const isOne = event !== undefined && sources === 1;
  const message = isOne ? noProperty(event, name) : `The data customers enter with has no ${quote(name)}`;
  return doubtName(fields.entry, root, name, message);
}

function noProperty(event: string, name: string): string {
  return `${quote(event)} has no property ${quote(name)}`;
}

/** In a condition of a trigger the event is what becomes the entry. */
function doubtProperty({ field, event, at }: Variable, name: string, known: Known): Doubt | null {
  if (event !== undefined) {
    return doubtName(known.fields.properties(event), 'event', name, noProperty(event, name));
  }
  if (at?.id === TRIGGER) return doubtEntry(name, 'event', known);
  return {
    message: outside(field, 'an event'),
    certain: true,
    ...(name !== '' && { meant: `entry.${name}` }),
  };
}

function outside(field: string, about: string): string {
  return `${quote(field)} can only be read in a condition about ${about}`;
}

function doubtResult({ at }: Variable, keys: readonly string[], { draft, leadsTo }: Known): Doubt | null {
  const [id, name] = keys;
  if (id === undefined) return null;
  const source = draft.nodes.get(id);
  if (source === undefined) return { message: `There is no node ${quote(id)} to bring this`, certain: true };
  if (at !== undefined && !leadsTo(id, at.id)) {
    return { message: `${quote(id)} never comes before this, so what it brings is not there`, certain: true };
  }
  const brings = bringsOf(source);
  if (name === undefined || brings === undefined || brings.includes(name)) return null;
  const others = brings.length === 0 ? 'nothing that can be read' : `only ${brings.join(', ')}`;
  return { message: `${quote(id)} brings no ${quote(name)}: it brings ${others}`, certain: true };
}

/** Undefined when that cannot be told: of a node that cannot be read, and of a custom action. */
function bringsOf({ node, type, problems, traits }: JudgedNode): readonly string[] | undefined {
  if (node === undefined || type === undefined || problems.length > 0) return undefined;
  return traits.brings ?? (type.action?.lane === 'custom' ? undefined : []);
}

function doubtRoot(field: string, { attributes, entry }: KnownFields): Doubt {
  const root =
    attributes?.has(field) === true ? 'customer' : entry?.has(field) === true ? 'entry' : undefined;
  return {
    message: `${quote(field)} is not known here: a value is found in customer, entry or results`,
    ...(root !== undefined && { meant: `${root}.${field}` }),
  };
}
