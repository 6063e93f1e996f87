import { Button, FileButton, Group, Paper, Text, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { isTooLarge } from './audience-choice.js';
import { readTextFile } from './read-text-file.js';
import styles from './RowsInput.module.css';

interface RowsInputProps {
  readonly csv: string;
  readonly disabled: boolean;
  readonly onChange: (csv: string) => void;
}

/** Takes the rows of a file: chosen, dropped, or pasted. */
export function RowsInput({ csv, disabled, onChange }: RowsInputProps) {
  const [isOver, setOver] = useState(false);
  const [name, setName] = useState<string>();
  const [failure, setFailure] = useState<string>();
  // So that the same file can be chosen again after it was edited.
  const forget = useRef<() => void>(null);
  const take = async (file: File | null | undefined) => {
    forget.current?.();
    if (file == null || disabled) return;
    try {
      const text = await readTextFile(file);
      setName(file.name);
      setFailure(undefined);
      onChange(text);
    } catch {
      setFailure(`“${file.name}” could not be read.`);
    }
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const tooLarge = isTooLarge(csv)
    ? 'That is too much at once. Send 10,000 rows or one megabyte at most.'
    : undefined;
  return (
    <Paper
      withBorder
      p="lg"
      className={styles.target ?? ''}
      data-over={isOver}
      data-testid="rows-target"
      onDragOver={over}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <Group gap="sm" mb="sm">
        <FileButton
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          resetRef={forget}
          disabled={disabled}
          onChange={(file) => void take(file)}
        >
          {(props) => (
            <Button
              {...props}
              variant="light"
              leftSection={<IconFileUpload size={18} aria-hidden />}
              data-testid="choose-file"
            >
              Choose a file
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="var(--sj-ink-soft)">
          {name === undefined ? 'or drop it here, or paste its rows below.' : `From “${name}”.`}
        </Text>
      </Group>
      <Textarea
        label="Rows"
        description="The first row names the columns: userId, as your events name the customer, and whatever each of them enters with. Commas, semicolons or tabs between."
        placeholder={'userId,seat\nu-1001,4A\nu-1002,4B'}
        autosize
        minRows={5}
        maxRows={12}
        value={csv}
        disabled={disabled}
        error={failure ?? tooLarge}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
        data-testid="rows"
        onChange={(event) => {
          setName(undefined);
          setFailure(undefined);
          onChange(event.currentTarget.value);
        }}
      />
    </Paper>
  );
}
