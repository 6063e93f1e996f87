import { createEngine, createRegistry } from '@sojourn/engine';
import { nodeTypes } from '@sojourn/nodes/config';
import { steps, triggers } from '@sojourn/nodes/steps';

/** The pure model that everything is compared with: the sound one, whatever the product under test was made to do. */
export const engine = createEngine({ registry: createRegistry(nodeTypes), steps, triggers });
