import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { PeopleInside } from '../generated/graphql.js';
import { PublishConfirm } from './PublishConfirm.js';
import type { Published } from './published.js';
import { PublishedNote } from './PublishedNote.js';

interface PublishDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before publishing, and celebrates after. */
export function PublishDialog({ opened, onClose }: PublishDialogProps) {
  const [published, setPublished] = useState<Published | null>(null);
  const [inside, setInside] = useState<PeopleInside>('FINISH');
  const [isBusy, setBusy] = useState(false);
  // What comes of publishing is said here, so it is not closed before that is known.
  const close = () => {
    if (!isBusy) onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      onExitTransitionEnd={() => {
        setPublished(null);
        setInside('FINISH');
      }}
      size={inside === 'MOVE' && published === null ? 'lg' : 'md'}
      title={published === null ? 'Publish this journey?' : 'It is live'}
      attributes={{ content: { 'data-testid': 'publish-dialog' } }}
    >
      {published === null ? (
        <PublishConfirm
          inside={inside}
          isBusy={isBusy}
          onInside={setInside}
          onBusy={setBusy}
          onCancel={onClose}
          onPublished={setPublished}
        />
      ) : (
        <PublishedNote published={published} onClose={onClose} />
      )}
    </Modal>
  );
}
