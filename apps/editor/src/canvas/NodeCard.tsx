import { TRIGGER } from '@sojourn/journey';
import { Handle, Position, useConnection, useStore, type NodeProps } from '@xyflow/react';
import clsx from 'clsx';
import { memo } from 'react';
import { NodeCounts } from '../observe/NodeCounts.js';
import { useNodeFigures } from '../observe/node-figures.js';
import { toneVariables } from '../theme/tone.js';
import { useJourney, useView, useWorkbench } from '../workbench/workbench-context.js';
import type { FlowNode } from './flow-elements.js';
import styles from './NodeCard.module.css';
import { NodeIcon } from './NodeIcon.js';
import { ProblemBadge } from './ProblemBadge.js';
import { toneOf } from './tone-of.js';
import { WayOuts } from './WayOuts.js';

/** Below this zoom a card shows its icon and its type only. */
const FAR = 0.45;

/** A node on the canvas: what it is, what it does in words, what is wrong, who is there. */
export const NodeCard = memo(function NodeCard({ id }: NodeProps<FlowNode>) {
  const { catalog } = useWorkbench();
  const node = useJourney((journey) => (id === TRIGGER ? journey.trigger : journey.nodes[id]));
  const isOpen = useView(({ panel }) => panel?.kind === 'node' && panel.id === id);
  const isFar = useStore(({ transform }) => transform[2] < FAR);
  const figures = useNodeFigures(id);
  if (node === undefined) return null;

  const type = catalog.typeOf(node);
  const title = type?.title ?? 'Unknown node';
  return (
    <>
      {id !== TRIGGER && <Target id={id} />}
      <div
        className={clsx(styles.card, figures.length > 0 && styles.counted, isFar && styles.far)}
        style={toneVariables(toneOf(type))}
        data-open={isOpen}
        data-testid={`node-${id}`}
        data-node-type={node.type}
      >
        <div className={styles.station}>
          <NodeIcon name={type?.icon} size={isFar ? 36 : 22} />
        </div>
        <div>
          {!isFar && (
            <div className={styles.type}>
              {title}
              <ProblemBadge nodeId={id} className={styles.badge} />
            </div>
          )}
          <div className={styles.caption} data-testid="caption">
            {isFar ? title : catalog.captionOf(node)}
          </div>
        </div>
        {figures.length > 0 && !isFar && (
          <div className={styles.counts}>
            <NodeCounts nodeId={id} figures={figures} />
          </div>
        )}
      </div>
      <WayOuts id={id} />
    </>
  );
});

/** Where edges arrive; while one is being drawn the whole card catches it. */
function Target({ id }: { readonly id: string }) {
  const isCatching = useConnection(({ inProgress, fromNode }) => inProgress && fromNode.id !== id);
  return (
    <Handle
      type="target"
      position={Position.Top}
      isConnectableStart={false}
      className={clsx(styles.target, isCatching && styles.catch)}
    />
  );
}
