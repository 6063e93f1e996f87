import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useView } from '../workbench/workbench-context.js';
import { animation } from './animation.js';
import { NODE_HEIGHT, NODE_WIDTH } from './sizes.js';

const MARGIN = 40;
/** Room for the tools under the canvas. */
const FOOT = 76;
/** Room for the open ends under a node. */
const ENDS = 80;

/** Moves the canvas so that the node whose panel has opened is not hidden beside it. */
export function KeepInView() {
  const openNode = useView(({ panel }) => (panel?.kind === 'node' ? panel.id : null));
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const { getNode, getViewport, setViewport } = useReactFlow();
  const isDrawn = useStore(({ nodeLookup }) => openNode !== null && nodeLookup.has(openNode));
  const isReady = useRef(false);

  useEffect(() => {
    const node = openNode === null || !isDrawn ? undefined : getNode(openNode);
    if (node === undefined || width === 0) return;
    const { x, y, zoom } = getViewport();
    const shiftX = shift(node.position.x * zoom + x, NODE_WIDTH * zoom, width);
    const shiftY = shift(node.position.y * zoom + y, (NODE_HEIGHT + ENDS) * zoom, height - FOOT);
    if (shiftX !== 0 || shiftY !== 0) {
      void setViewport(
        { x: x + shiftX, y: y + shiftY, zoom },
        { duration: isReady.current ? animation(200) : 0 },
      );
    }
    isReady.current = true;
  }, [openNode, isDrawn, width, height, getNode, getViewport, setViewport]);

  return null;
}

/** How far a stretch must move to lie within a length. */
function shift(start: number, size: number, length: number): number {
  if (start < MARGIN) return MARGIN - start;
  return Math.min(0, length - MARGIN - (start + size));
}
