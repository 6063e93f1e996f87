import type { Problem } from '@sojourn/journey';
import type { Graph } from './graph.js';
import type { Registry } from '../registry.js';

/** One thing that is asked of every draft: total and linear in its size, whatever the draft holds. */
export type Rule = (graph: Graph, registry: Registry) => readonly Problem[];
