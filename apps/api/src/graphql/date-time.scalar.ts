import { GraphQLError, GraphQLScalarType } from 'graphql';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** An instant; inside the process a `Date`. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with zone.',
  serialize: (value) => {
    if (!(value instanceof Date)) throw new TypeError('DateTime is made from a Date');
    return value.toISOString();
  },
  parseValue: (value) => {
    const reading = instant.safeParse(value);
    if (!reading.success) throw new GraphQLError('is not an instant such as 2026-11-22T09:00:00Z');
    return new Date(reading.data);
  },
});
