import { createElement } from 'react';
import { nodeIcon } from './node-icon.js';

interface NodeIconProps {
  /** The name that the node type gives. */
  readonly name: string | undefined;
  readonly size: number;
}

/** The icon of a node type; decoration, the title says the same. */
export function NodeIcon({ name, size }: NodeIconProps) {
  return createElement(nodeIcon(name), { size, stroke: 1.7, 'aria-hidden': true });
}
