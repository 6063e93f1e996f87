import { Input } from '@mantine/core';
import type { RuleGroup } from '@sojourn/conditions';
import type { FieldProps } from '@rjsf/utils';
import { RuleGroupEditor } from '../../conditions/RuleGroupEditor.js';
import { emptyGroup, readGroup } from '../../conditions/read-group.js';
import { eventPathsBeside } from '../event-paths-beside.js';
import type { FormContext } from '../form-context.js';

/** A condition within a form. */
export function ConditionField(props: FieldProps) {
  const { schema, onChange, fieldPathId, registry, rawErrors, errorSchema, required, disabled, readonly } =
    props;
  const formData: unknown = props.formData;
  const { paths, nodes, config } = registry.formContext as FormContext;
  const group = formData === undefined ? emptyGroup : readGroup(formData);
  const change = (next: RuleGroup) => {
    const isGone = next.rules.length === 0 && required !== true;
    onChange(isGone ? undefined : next, fieldPathId.path);
  };
  return (
    <Input.Wrapper
      label={schema.title}
      description={schema.description}
      error={rawErrors?.join(' ')}
      labelElement="div"
    >
      {group === null ? (
        <Input.Error mt={4}>This condition cannot be shown here; it is kept as it is.</Input.Error>
      ) : (
        <RuleGroupEditor
          group={group}
          scene={{ place: 'journey', messages: nodes.filter(({ isMessage }) => isMessage) }}
          paths={[...eventPathsBeside(config, fieldPathId.path), ...paths]}
          errors={errorSchema}
          onChange={change}
          disabled={disabled === true || readonly === true}
        />
      )}
    </Input.Wrapper>
  );
}
