import { Input } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { durationText, parseDuration } from '@sojourn/journey';
import { useState } from 'react';
import { LengthFields } from './LengthFields.js';
import type { DurationUnit } from './simple-duration.js';
import { readTypedLength, refusalOfAmount, writeTypedLength, type TypedLength } from './typed-length.js';
import { inputProps, textOf } from './widget-parts.js';

/** A length of time: a number and its unit. One that has several units is told in words until it is replaced. */
export function DurationWidget(props: WidgetProps) {
  const { label, description, error, withAsterisk, id, disabled, ...input } = inputProps(props);
  const written = textOf(props.value);
  const typed = readTypedLength(written);
  const several = typed === null ? parseDuration(written) : null;
  const [lastUnit, setLastUnit] = useState<DurationUnit>(() => unitOf(props.placeholder));
  const value: TypedLength = typed ?? { text: '', unit: lastUnit };
  const said = refusalOfAmount(value) ?? error;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={said}
      withAsterisk={withAsterisk}
      labelProps={{ htmlFor: id }}
    >
      <div style={{ marginTop: 4, marginBottom: 5 }}>
        <LengthFields
          id={id}
          testId={input['data-testid']}
          unitLabel={`${props.label}: unit`}
          disabled={disabled}
          value={value}
          isWrong={said !== undefined}
          onChange={(next) => {
            setLastUnit(next.unit);
            props.onChange(next.text === '' ? undefined : writeTypedLength(next));
          }}
        />
      </div>
      {several !== null && (
        <Input.Description mt={4}>
          Now {durationText(several)}; a number typed here takes its place.
        </Input.Description>
      )}
    </Input.Wrapper>
  );
}

/** The unit to begin with, where the node type gives an example. */
function unitOf(example: string | undefined): DurationUnit {
  return readTypedLength(example ?? '')?.unit ?? 'days';
}
