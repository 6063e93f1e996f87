import { Button, Group } from '@mantine/core';
import { WarnNote } from '../shell/WarnNote.js';

interface ConflictNoteProps {
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Says that somebody else was faster, and asks whose condition is to hold. */
export function ConflictNote({ onTakeTheirs, onKeepMine }: ConflictNoteProps) {
  return (
    <WarnNote title="Somebody else has changed it meanwhile" data-testid="segment-conflict">
      Nothing was saved yet. Go on with what they made of it, or save yours over it.
      <Group mt="sm">
        <Button size="compact-sm" variant="default" onClick={onTakeTheirs}>
          Show theirs
        </Button>
        <Button size="compact-sm" variant="light" color="red" onClick={onKeepMine}>
          Save mine
        </Button>
      </Group>
    </WarnNote>
  );
}
