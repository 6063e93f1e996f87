import { Alert, Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import type { RuleGroup } from '@sojourn/conditions';
import { useState, type ReactNode } from 'react';
import { useKnownPaths } from '../attributes/use-known-paths.js';
import { RuleGroupEditor } from '../conditions/RuleGroupEditor.js';
import { segmentScene } from '../conditions/rule-scene.js';
import { errorsOf } from '../form/errors-of.js';
import { ConflictNote } from './ConflictNote.js';
import { keyOfName } from './key-of-name.js';
import styles from './SegmentForm.module.css';
import { SegmentLookPanel } from './SegmentLookPanel.js';
import { useSaveSegment, type Saved } from './use-save-segment.js';
import { useSegmentLook } from './use-segment-look.js';

/** A segment as it is when its form opens. */
export interface SegmentDraft {
  readonly key: string;
  readonly name: string;
  readonly condition: RuleGroup;
  /** The saved one; absent while there is none. */
  readonly base?: { readonly segmentId: string; readonly baseVersion: number };
}

interface SegmentFormProps {
  readonly draft: SegmentDraft;
  readonly mayEdit: boolean;
  readonly onSaved: (saved: Extract<Saved, { kind: 'saved' }>['segment']) => void;
  /** Beside the button. */
  readonly actions?: ReactNode;
  /** Below the form. */
  readonly children?: ReactNode;
}

/** Edits a segment, with a look at who would be in it. */
export function SegmentForm({ draft, mayEdit, onSaved, actions, children }: SegmentFormProps) {
  const [name, setName] = useState(draft.name);
  const [ownKey, setOwnKey] = useState<string>();
  const [condition, setCondition] = useState(draft.condition);
  const [base, setBase] = useState(draft.base);
  const [answer, setAnswer] = useState<Saved>();
  const [isSaving, setSaving] = useState(false);
  const look = useSegmentLook(condition, mayEdit);
  const save = useSaveSegment();
  const paths = useKnownPaths();
  const key = base === undefined ? (ownKey ?? keyOfName(name)) : draft.key;
  const refused = answer?.kind === 'problems' ? answer.problems : [];
  const problems = look.problems.length > 0 ? look.problems : refused;

  const edit = (next: RuleGroup) => {
    setCondition(next);
    setAnswer(undefined);
  };
  const submit = async (onto = base) => {
    setSaving(true);
    const saved = await save({ key, name, condition, ...(onto === undefined ? {} : { base: onto }) });
    setSaving(false);
    setAnswer(saved);
    if (saved.kind !== 'saved') return;
    setBase({ segmentId: saved.segment.id, baseVersion: saved.segment.version });
    onSaved(saved.segment);
  };
  const saidOf = (field: string) =>
    answer?.kind === 'refused' && answer.field === field ? answer.message : undefined;

  return (
    <div className={styles.columns}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="lg">
          <TextInput
            label="Name"
            placeholder="Regulars"
            disabled={!mayEdit}
            value={name}
            error={saidOf('name')}
            data-testid="segment-name"
            onChange={({ currentTarget }) => {
              setName(currentTarget.value);
              setAnswer(undefined);
            }}
          />
          <TextInput
            label="Key"
            description={
              base === undefined
                ? 'Journeys and other segments name it by this. It stays as it is once the segment is saved.'
                : 'Journeys and other segments name it by this; it does not change.'
            }
            readOnly={base !== undefined}
            disabled={!mayEdit}
            value={key}
            error={saidOf('key')}
            data-testid="segment-key"
            onChange={({ currentTarget }) => {
              setOwnKey(currentTarget.value);
              setAnswer(undefined);
            }}
          />
          <Input.Wrapper
            label="Who belongs to it"
            description="Everybody of whom this is true, from now on and all by itself."
            labelElement="div"
          >
            <RuleGroupEditor
              group={condition}
              scene={segmentScene}
              paths={paths}
              errors={errorsOf(problems)}
              disabled={!mayEdit}
              onChange={edit}
            />
          </Input.Wrapper>
          {answer?.kind === 'refused' && answer.field === undefined && (
            <Alert color="red">{answer.message}</Alert>
          )}
          {answer?.kind === 'conflict' && (
            <ConflictNote
              onTakeTheirs={() => {
                setName(answer.segment.name);
                setCondition(answer.segment.condition as RuleGroup);
                setBase({ segmentId: answer.segment.id, baseVersion: answer.segment.version });
                setAnswer(undefined);
              }}
              onKeepMine={() =>
                void submit({ segmentId: answer.segment.id, baseVersion: answer.segment.version })
              }
            />
          )}
          {mayEdit && (
            <div>
              {base !== undefined && (
                <Text size="sm" c="var(--sj-ink-soft)" mb="sm">
                  After an edit, whoever no longer fits leaves and whoever fits now comes in. Journeys let
                  people in by an edit only if they say so.
                </Text>
              )}
              <Group>
                <Button
                  type="submit"
                  loading={isSaving}
                  disabled={name.trim() === '' || look.problems.length > 0}
                  data-testid="save-segment"
                >
                  {base === undefined ? 'Make this segment' : 'Save'}
                </Button>
                {actions}
              </Group>
            </div>
          )}
          {children}
        </Stack>
      </form>
      {mayEdit && <SegmentLookPanel look={look} />}
    </div>
  );
}
