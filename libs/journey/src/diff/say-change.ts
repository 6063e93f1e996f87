import { TRIGGER } from '../journey.schema.js';
import type { Difference } from './change.js';
import type { Comparison } from './names.js';
import { sayEdge } from './say-edge.js';
import { sayStep } from './say-step.js';
import { sayTopic } from './say-topic.js';
import { sayWatched } from './say-watched.js';

/** What a difference means, in a sentence a marketer understands. */
export function sayChange(difference: Difference, comparison: Comparison): string {
  const { kind, path } = difference;
  const [part = '', id = '', ...field] = path;
  if (kind === 'reordered' && path.length === 1)
    return `The ${part === 'edges' ? 'arrows' : part} are listed in another order.`;
  switch (part) {
    case TRIGGER:
      return sayStep(difference, TRIGGER, path.slice(1), comparison);
    case 'nodes':
      return sayStep(difference, id, field, comparison);
    case 'edges':
      return sayEdge(difference, comparison);
    case 'goals':
      return sayWatched(difference, 'goal');
    case 'exits':
      return sayWatched(difference, 'exit');
    case 'layout':
      return 'Nodes stand elsewhere on the canvas.';
    case 'notes':
      return 'The notes on the canvas changed.';
    default:
      return sayTopic(difference);
  }
}
