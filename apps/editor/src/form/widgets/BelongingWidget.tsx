import type { WidgetProps } from '@rjsf/utils';
import { useListNames, useSegmentNames, type NamedKey } from '../../conditions/known/use-belonging.js';
import { PathInput } from '../../variables/PathInput.js';
import { inputProps, textOf } from './widget-parts.js';

/** A segment, stored by its key; those that there are, are suggested by their names. */
export function SegmentWidget(props: WidgetProps) {
  return <BelongingInput {...props} known={useSegmentNames() ?? []} />;
}

/** A list, stored by its key: also one that is made when the first customer is put on it. */
export function ListWidget(props: WidgetProps) {
  return <BelongingInput {...props} known={useListNames() ?? []} />;
}

interface BelongingInputProps extends WidgetProps {
  readonly known: readonly NamedKey[];
}

function BelongingInput({ known, ...props }: BelongingInputProps) {
  return (
    <PathInput
      {...inputProps(props)}
      paths={known.map(({ key, name }) => ({ path: key, title: name, type: 'text' }))}
      value={textOf(props.value)}
      onChange={(key) => {
        props.onChange(key === '' ? undefined : key);
      }}
    />
  );
}
