import { Handle, Position, useUpdateNodeInternals } from '@xyflow/react';
import clsx from 'clsx';
import { useEffect, useMemo, useRef } from 'react';
import { quote } from '@sojourn/journey';
import { waysOf, type Way } from '../document/way.js';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';
import { PlusButton } from './PlusButton.js';
import styles from './WayOuts.module.css';

/** The ways out of a node: a handle each, and a "+" where nothing follows yet. */
export function WayOuts({ id }: { readonly id: string }) {
  const { catalog } = useWorkbench();
  const journey = useJourney((current) => current);
  const ways = useMemo(() => waysOf(journey, catalog, id), [journey, catalog, id]);
  const loud = ways.filter(({ quiet }) => !quiet);
  const quiet = ways.filter((way) => way.quiet);

  const updateInternals = useUpdateNodeInternals();
  const shape = ways.map(({ outcome }) => outcome).join('\n');
  const measuredShape = useRef(shape);
  useEffect(() => {
    // React Flow measures a new node by itself.
    if (measuredShape.current === shape) return;
    measuredShape.current = shape;
    updateInternals(id);
  }, [id, shape, updateInternals]);

  return (
    <>
      {loud.map((way, index) => (
        <LoudWay key={way.outcome} way={way} left={share(index, loud.length)} isOnly={loud.length === 1} />
      ))}
      {quiet.map((way, index) => (
        <QuietWay key={way.outcome} way={way} top={share(index, quiet.length)} />
      ))}
    </>
  );
}

interface LoudWayProps {
  readonly way: Way;
  readonly left: string;
  readonly isOnly: boolean;
}

function LoudWay({ way, left, isOnly }: LoudWayProps) {
  return (
    <>
      <Handle
        id={way.outcome}
        type="source"
        position={Position.Bottom}
        className={styles.handle}
        style={{ left }}
      />
      {way.to === null && (
        <div className={styles.open} style={{ left }}>
          <div className={styles.stub} />
          {!isOnly && <span className={styles.title}>{way.title}</span>}
          {!isOnly && <div className={styles.stub} style={{ height: 8 }} />}
          <PlusButton at={way} label={`Add a node after ${quote(way.title)}`} />
        </div>
      )}
    </>
  );
}

function QuietWay({ way, top }: { readonly way: Way; readonly top: string }) {
  return (
    <>
      <Handle
        id={way.outcome}
        type="source"
        position={Position.Right}
        className={clsx(styles.handle, styles.quiet)}
        style={{ top }}
        title={way.title}
      />
      {way.to === null && (
        <div className={styles.aside} style={{ top }}>
          <span className={styles.title}>{way.title}</span>
          <PlusButton at={way} label={`Add a node after ${quote(way.title)}`} />
        </div>
      )}
    </>
  );
}

function share(index: number, count: number): string {
  return `${String(((index + 1) / (count + 1)) * 100)}%`;
}
