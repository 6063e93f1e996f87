import type { Fix } from '@sojourn/journey';

/** Takes an arrow away. */
export function removeArrow(path: readonly string[]): Fix {
  return { title: 'Remove the arrow', edits: [{ op: 'remove', path }] };
}

/** Takes a node out. */
export function removeNode(node: string): Fix {
  return { title: 'Remove the node', edits: [{ op: 'remove-node', node }] };
}

/** Gives a field a value. */
export function setTo(title: string, path: readonly string[], value: unknown): Fix {
  return { title, edits: [{ op: 'set', path, value }] };
}
