import { registerEnumType } from '@nestjs/graphql';

/** The types of attributes, by GraphQL names. */
export const ValueTypeEnum = {
  TEXT: 'text',
  NUMBER: 'number',
  BOOLEAN: 'boolean',
  DATE: 'date',
  LIST: 'list',
  OBJECT: 'object',
} as const;

registerEnumType(ValueTypeEnum, {
  name: 'ValueType',
  description: 'The type of a value, as conditions tell them apart.',
  valuesMap: { DATE: { description: 'A text that names a day or an instant, as ISO 8601 writes them.' } },
});
