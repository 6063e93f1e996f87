import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, Position, type EdgeProps } from '@xyflow/react';
import clsx from 'clsx';
import { memo } from 'react';
import { quote } from '@sojourn/journey';
import { waysOf } from '../document/way.js';
import { undraw } from '../workbench/commands.js';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';
import type { FlowEdge } from './flow-elements.js';
import styles from './LineEdge.module.css';
import { PlusButton } from './PlusButton.js';

/** An edge: its outcome's name where there is a choice, a "+" to add between, and a way to take it away. */
export const LineEdge = memo(function LineEdge(props: EdgeProps<FlowEdge>) {
  const { source, sourceX, sourceY, sourcePosition, data, selected = false } = props;
  const workbench = useWorkbench();
  const outcome = data?.outcome ?? '';
  const hasChoice = useJourney(
    (journey) => waysOf(journey, workbench.catalog, source).filter(({ quiet }) => !quiet).length > 1,
  );
  const title = useJourney(
    (journey) => waysOf(journey, workbench.catalog, source).find((way) => way.outcome === outcome)?.title,
  );
  const [path, middleX, middleY] = getSmoothStepPath({ ...props, borderRadius: 22 });
  const at = { from: source, outcome };
  const sideways = sourcePosition === Position.Right;
  const isLabeled = (hasChoice || sideways) && title !== undefined;
  return (
    <>
      <BaseEdge
        path={path}
        className={clsx(styles.line, sideways && styles.quiet)}
        data-selected={selected}
        interactionWidth={18}
      />
      <EdgeLabelRenderer>
        {isLabeled && (
          <span
            className={styles.label}
            style={{
              transform: sideways
                ? `translate(${String(sourceX + 12)}px, ${String(sourceY)}px) translate(0, -115%)`
                : `translate(${String(sourceX)}px, ${String(sourceY + 16)}px) translate(-50%, -50%)`,
            }}
          >
            {title}
          </span>
        )}
        <div
          className={clsx(styles.tools, 'nodrag nopan')}
          style={{
            transform: `translate(${String(middleX)}px, ${String(middleY + (isLabeled && !sideways ? 10 : 0))}px) translate(-50%, -50%)`,
          }}
        >
          <PlusButton at={at} label={`Add a node here, after ${quote(title ?? outcome)}`} tabIndex={-1} />
          {selected && workbench.canEdit && (
            <ActionIcon
              radius="xl"
              size={26}
              color="red"
              variant="light"
              aria-label={`Remove the connection ${quote(title ?? outcome)}`}
              onClick={() => {
                undraw(workbench, at);
              }}
            >
              <IconX size={15} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </EdgeLabelRenderer>
    </>
  );
});
