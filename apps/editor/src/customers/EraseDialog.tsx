import { Alert, Button, Group, List, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { takeFocus } from '../shell/take-focus.js';
import { erasedInWords, isNamed } from './erase-words.js';
import { useErasing } from './use-erasing.js';

interface EraseDialogProps {
  readonly customerId: string;
  /** What the customer is called. */
  readonly name: string;
  readonly userIds: readonly string[];
  readonly opened: boolean;
  readonly onClose: (isErased: boolean) => void;
}

/** Says what goes and what stays, asks for the name, and shows how far it is until nothing is left. */
export function EraseDialog({ opened, onClose, ...asked }: EraseDialogProps) {
  const hasErased = useRef(false);
  const close = () => {
    onClose(hasErased.current);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={`Erase ${asked.name}?`}
      attributes={{ content: { 'data-testid': 'erase-dialog' } }}
    >
      <Question
        {...asked}
        onClose={close}
        onErased={() => {
          hasErased.current = true;
        }}
      />
    </Modal>
  );
}

interface QuestionProps extends Omit<EraseDialogProps, 'opened' | 'onClose'> {
  readonly onClose: () => void;
  readonly onErased: () => void;
}

function Question({ customerId, name, userIds, onClose, onErased }: QuestionProps) {
  const { erasing, erase } = useErasing(customerId, onErased);
  const [typed, setTyped] = useState('');
  const [isOther, setOther] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  if (erasing.kind === 'erasing') {
    return (
      <Stack data-testid={erasing.isOver ? 'erased' : 'erasing'}>
        <Group gap="sm" wrap="nowrap">
          {!erasing.isOver && <Loader size="sm" aria-hidden />}
          <Text role="status">{erasedInWords(name, erasing)}</Text>
        </Group>
        <Group justify="flex-end">
          <Button ref={takeFocus} onClick={onClose}>
            Close
          </Button>
        </Group>
      </Stack>
    );
  }
  const isBusy = erasing.kind === 'asked';
  const submit = () => {
    if (isNamed(typed, { customerId, name, userIds })) return void erase();
    setOther(true);
    field.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <Text>They leave all journeys now, and nothing more is sent to them. This cannot be undone.</Text>
        <div>
          <Text fw={600}>What goes</Text>
          <List size="sm">
            <List.Item>Their attributes, ids, events, consent, lists, segments and accounts</List.Item>
            <List.Item>Messages with their content, tasks, and why they entered journeys</List.Item>
          </List>
        </div>
        <div>
          <Text fw={600}>What stays</Text>
          <List size="sm">
            <List.Item>The numbers of your journeys, which say nothing about anybody</List.Item>
            <List.Item>Fingerprints of their ids, so that whatever comes in late is turned away</List.Item>
          </List>
        </div>
        <TextInput
          ref={field}
          data-autofocus
          label={`Type “${name}” or an id of theirs to confirm`}
          value={typed}
          error={isOther && `That is not “${name}”, nor an id of theirs.`}
          disabled={isBusy}
          autoComplete="off"
          data-testid="erase-name"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setOther(false);
          }}
        />
        {erasing.kind === 'asking' && erasing.refusal !== undefined && (
          <Alert color="red">{erasing.refusal}</Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep them
          </Button>
          <Button type="submit" color="red" loading={isBusy} data-testid="confirm-erase">
            Erase for good
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
