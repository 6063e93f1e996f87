/** Width of every node on the canvas, in its units. */
export const NODE_WIDTH = 276;
/** Height of every node on the canvas, in its units. */
export const NODE_HEIGHT = 96;
