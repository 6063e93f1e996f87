import { ActionIcon, Button, Input, Stack, TextInput } from '@mantine/core';
import { deepEquals, type FieldProps } from '@rjsf/utils';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { errorsAt, messagesIn } from '../errors-in.js';
import type { FormContext } from '../form-context.js';
import type { FormSchema } from '../form-schema.js';
import styles from './RecordField.module.css';
import { RecordPart } from './RecordPart.js';
import { readRows, refusalOfName, writeRows, type RecordRow } from './record-rows.js';
import { ValueInput } from './ValueInput.js';

/** Names and their values, one under the other. */
export function RecordField(props: FieldProps) {
  const { schema, onChange, fieldPathId, registry, rawErrors, errorSchema, disabled, readonly } = props;
  const { paths } = registry.formContext as FormContext;
  const part = props.uiSchema?.['ui:part'] as FormSchema | undefined;
  const [typed, setTyped] = useState<readonly RecordRow[]>([]);
  // Rows whose names are not settled yet are known here only; any other change comes from outside, such as undo.
  const rows = deepEquals(writeRows(typed), props.formData ?? {}) ? typed : readRows(props.formData);
  const change = (next: readonly RecordRow[]) => {
    setTyped(next);
    onChange(writeRows(next), fieldPathId.path);
  };
  const replace = (index: number, row: RecordRow) => {
    change(rows.map((old, each) => (each === index ? row : old)));
  };
  const isDisabled = disabled === true || readonly === true;
  const testId = fieldPathId.$id.replace(/^root_/, '');
  return (
    <Input.Wrapper
      label={schema.title}
      description={schema.description}
      error={rawErrors?.join(' ')}
      labelElement="div"
    >
      <Stack gap="sm" mt={8}>
        {rows.map((row, index) => {
          const errors = part === undefined ? errorsAt(errorSchema, row.name) : undefined;
          const said = refusalOfName(rows, index) ?? messagesIn(errors).join(' ');
          const place = String(index + 1);
          return (
            <div
              key={index}
              className={styles.row}
              role="group"
              aria-label={`${schema.title ?? ''} ${place}`}
            >
              <div className={styles.name}>
                <TextInput
                  aria-label={`Name ${place}`}
                  placeholder="Name"
                  disabled={isDisabled}
                  value={row.name}
                  data-testid={`name-${testId}-${String(index)}`}
                  onChange={({ currentTarget }) => {
                    replace(index, { ...row, name: currentTarget.value });
                  }}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  aria-label={`Remove ${row.name === '' ? place : row.name}`}
                  disabled={isDisabled}
                  onClick={() => {
                    change(rows.filter((_, each) => each !== index));
                  }}
                >
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              </div>
              {part === undefined ? (
                <ValueInput
                  label={`Value ${place}`}
                  testId={`value-${testId}-${String(index)}`}
                  placeholder="Value"
                  value={row.value}
                  paths={paths}
                  disabled={isDisabled}
                  onChange={(value) => {
                    replace(index, { ...row, value });
                  }}
                />
              ) : (
                <RecordPart record={props} part={part} name={row.name} value={row.value} />
              )}
              {said !== '' && <Input.Error>{said}</Input.Error>}
            </div>
          );
        })}
        <Button
          variant="light"
          size="compact-md"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={isDisabled}
          data-testid={`add-item-${testId}`}
          onClick={() => {
            change([...rows, { name: '', value: part?.schema.type === 'object' ? {} : '' }]);
          }}
        >
          Add one
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
