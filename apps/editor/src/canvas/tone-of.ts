import type { NodeType } from '@sojourn/engine';
import type { Tone } from '../theme/tone.js';

const byCategory: Readonly<Record<string, Tone>> = {
  messages: 'indigo',
  time: 'plum',
  timing: 'plum',
  delays: 'plum',
  waits: 'plum',
};

/** The color family of a node type: by what it is, not by its name. */
export function toneOf(type: NodeType | undefined): Tone {
  if (type === undefined) return 'slate';
  if (type.kind === 'trigger') return 'amber';
  if (type.action?.lane === 'custom') return 'coral';
  if (type.kind === 'action') return 'indigo';
  if (type.outcomes(type.defaults).length === 0) return 'slate';
  return byCategory[type.category.toLowerCase()] ?? 'teal';
}
