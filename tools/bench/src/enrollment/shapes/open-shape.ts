import type { Shop } from '../workload/shop.js';
import { openHandWritten } from './open-hand-written.js';
import { openOurs } from './open-ours.js';
import type { Shape, ShapeName, ShapeParts } from './shape.js';

/** Opens a shape in a shop of its own. */
export function openShape(name: ShapeName, shop: Shop, parts: ShapeParts): Promise<Shape> {
  const isOurs = name === 'ours' || name === 'before';
  return isOurs ? openOurs(name, shop, parts) : openHandWritten(name, shop, parts);
}
