import { quote } from '@sojourn/journey';
import type { PlacedNode } from './graph.js';

/** A node as a sentence names it: by its caption, else by its id. */
export function wordsFor({ id, node, type }: PlacedNode): string {
  return quote(node === undefined || type === undefined ? id : type.caption(node.config));
}
