import { Tooltip } from '@mantine/core';
import {
  IconAlertCircle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconPencil,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { exactMoment } from '../words/moment.js';
import { useSaveStatus, useServer, useWorkbench } from '../workbench/workbench-context.js';
import type { SaveStatus } from './save-status.js';
import styles from './SaveStatusLine.module.css';

const looks: Readonly<
  Record<SaveStatus['kind'], { readonly words: string; readonly Icon: Icon; readonly bad?: true }>
> = {
  saved: { words: 'Saved', Icon: IconCloudCheck },
  changed: { words: 'Unsaved changes', Icon: IconPencil },
  saving: { words: 'Saving…', Icon: IconCloudUp },
  offline: { words: 'Offline', Icon: IconCloudOff, bad: true },
  failed: { words: 'Not saved', Icon: IconAlertCircle, bad: true },
  conflict: { words: 'Changed by somebody else', Icon: IconUsers, bad: true },
};

/** Says whether the draft is safe with the server, and offers to try again. */
export function SaveStatusLine() {
  const { autosave } = useWorkbench();
  const status = useSaveStatus();
  const savedAt = useServer(({ head }) => head.draftSavedAt);
  const { words, Icon: StatusIcon, bad = false } = looks[status.kind];
  return (
    <Tooltip label={explain(status, savedAt)} multiline maw={320}>
      <span
        className={styles.status}
        data-bad={bad}
        data-testid="save-status"
        data-state={status.kind}
        role="status"
      >
        <StatusIcon size={17} stroke={1.7} aria-hidden />
        {words}
        {(status.kind === 'offline' || status.kind === 'failed') && (
          <button type="button" onClick={() => void autosave.saveNow()} data-testid="save-retry">
            Try again
          </button>
        )}
      </span>
    </Tooltip>
  );
}

function explain(status: SaveStatus, savedAt: string): string {
  switch (status.kind) {
    case 'saved':
      return `Saved ${exactMoment(savedAt)}`;
    case 'changed':
      return 'Saved by itself in a moment';
    case 'saving':
      return 'On the way to the server';
    case 'offline':
      return 'Sojourn cannot be reached. Your changes are kept in this browser and saved as soon as it can.';
    case 'failed':
      return status.message;
    case 'conflict':
      return 'Nothing is written until you decide what to keep.';
  }
}
