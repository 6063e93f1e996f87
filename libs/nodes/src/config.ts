import type { NodeType } from '@sojourn/engine';
import { types } from './doors/types.js';
import { inPaletteOrder } from './palette.js';

/** Every built-in node type, in the order of the palette: what can be decided, checked and simulated. */
export const catalog: readonly NodeType[] = inPaletteOrder(types);

/** Those of the catalog that are carried out: what can be published. */
export const nodeTypes: readonly NodeType[] = catalog.filter(
  ({ availability }) => availability !== 'engine-only',
);

export { carriedOutOf } from './carried-out.js';
