import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { CustomerOriginsDocument, type CustomerOriginsQuery } from '../generated/graphql.js';
import { exactMoment } from '../words/moment.js';
import { AttributeList } from './AttributeList.js';

interface KnownAttributesProps {
  readonly customerId: string;
  readonly attributes: unknown;
  readonly extra: Readonly<Record<string, string>>;
}

type Origin = NonNullable<CustomerOriginsQuery['customer']>['attributeOrigins'][number];

/** What is known of a customer, and since when and by what, as far as that is remembered. */
export function KnownAttributes({ customerId, attributes, extra }: KnownAttributesProps) {
  const { data } = useQuery(CustomerOriginsDocument, { variables: { id: customerId } });
  const origins = data?.customer?.attributeOrigins;
  return (
    <AttributeList
      attributes={attributes}
      extra={extra}
      {...(origins !== undefined && { noteOf: (name: string) => originOf(origins, name) })}
    />
  );
}

function originOf(origins: readonly Origin[], name: string) {
  const origin = origins.find((each) => each.name === name);
  if (origin === undefined) return 'where it is from is not known, or too long ago';
  const at = exactMoment(origin.at);
  if (origin.enrollment === null)
    return `told by an identify${origin.imported ? ' that was brought in' : ''}, ${at}`;
  return (
    <>
      set by{' '}
      <Anchor component={Link} to={`/enrollments/${origin.enrollment.id}`} size="xs" underline="always">
        {origin.enrollment.journey.name}
      </Anchor>
      , {at}
    </>
  );
}
