import { useQuery } from '@apollo/client/react';
import type { WidgetProps } from '@rjsf/utils';
import { BelongingDocument } from '../../generated/graphql.js';
import { PathInput } from '../../variables/PathInput.js';
import { inputProps, textOf } from './widget-parts.js';

/** A segment, stored by its key; those that there are, are suggested by their names. */
export function SegmentWidget(props: WidgetProps) {
  const { data } = useQuery(BelongingDocument);
  return <BelongingInput {...props} known={data?.segments.edges ?? []} />;
}

/** A list, stored by its key: also one that is made when the first customer is put on it. */
export function ListWidget(props: WidgetProps) {
  const { data } = useQuery(BelongingDocument);
  return <BelongingInput {...props} known={data?.lists.edges ?? []} />;
}

interface BelongingInputProps extends WidgetProps {
  readonly known: readonly { readonly node: { readonly key: string; readonly name: string } }[];
}

function BelongingInput({ known, ...props }: BelongingInputProps) {
  return (
    <PathInput
      {...inputProps(props)}
      paths={known.map(({ node }) => ({ path: node.key, title: node.name, type: 'text' }))}
      value={textOf(props.value)}
      onChange={(key) => {
        props.onChange(key === '' ? undefined : key);
      }}
    />
  );
}
