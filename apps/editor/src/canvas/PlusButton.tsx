import type { EdgeStart } from '@sojourn/journey';
import { IconPlus } from '@tabler/icons-react';
import clsx from 'clsx';
import { useWorkbench } from '../workbench/workbench-context.js';
import styles from './PlusButton.module.css';

interface PlusButtonProps {
  readonly at: EdgeStart;
  /** What it adds to: "Add a node after Send email". */
  readonly label: string;
  readonly tabIndex?: number;
}

/** Opens the palette to add a node at a way out, drawn or not. */
export function PlusButton({ at, label, tabIndex = 0 }: PlusButtonProps) {
  const { view, canEdit } = useWorkbench();
  if (!canEdit) return null;
  return (
    <button
      type="button"
      className={clsx(styles.plus, 'nodrag nopan')}
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      data-testid={`add-${at.from}-${at.outcome}`}
      onClick={(event) => {
        event.stopPropagation();
        const { left, width, bottom } = event.currentTarget.getBoundingClientRect();
        view.getState().set({ palette: { at, anchor: { x: left + width / 2, y: bottom + 8 } } });
      }}
    >
      <IconPlus size={15} stroke={2.2} aria-hidden />
    </button>
  );
}
