import { Box, Input } from '@mantine/core';
import type { FieldProps } from '@rjsf/utils';
import { eventPathsBeside } from '../event-paths-beside.js';
import type { FormContext } from '../form-context.js';
import { propertiesOf } from '../../variables/event-paths.js';
import { readPairs, SamePairs } from './SamePairs.js';

/** What an event must have in common with what is at hand: its property, and the field with the same value. */
export function SameField(props: FieldProps) {
  const { schema, onChange, fieldPathId, registry, rawErrors, errorSchema, disabled, readonly } = props;
  const { paths, config } = registry.formContext as FormContext;
  return (
    <Input.Wrapper
      label={schema.title}
      description={schema.description}
      error={rawErrors?.join(' ')}
      labelElement="div"
    >
      <Box mt={8}>
        <SamePairs
          pairs={readPairs(props.formData)}
          ofEvent={propertiesOf(eventPathsBeside(config, fieldPathId.path))}
          paths={paths}
          errors={errorSchema}
          disabled={disabled === true || readonly === true}
          testId={`add-item-${fieldPathId.$id.replace(/^root_/, '')}`}
          onChange={(next) => {
            onChange(next.length === 0 ? undefined : next, fieldPathId.path);
          }}
        />
      </Box>
    </Input.Wrapper>
  );
}
