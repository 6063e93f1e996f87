import { FIELD_PATH_CHARACTERS } from '@sojourn/conditions';
import { z } from 'zod';

/** Where a value is found: in the customer's attributes, the data of the entry, or what a node brought. */
export const fieldPath = z
  .string()
  .regex(/^(customer|entry|results)(\.[\w$-]+)+$/, 'must be a path such as customer.renewal')
  .max(FIELD_PATH_CHARACTERS);

/** Where a date is found, which may be an account's as well. */
export const datePath = z
  .string()
  .regex(/^(customer|account|entry|results)(\.[\w$-]+)+$/, 'must be a path such as customer.renewal')
  .max(FIELD_PATH_CHARACTERS);

/** Where an attribute of the customer is found. */
export const attributePath = z
  .string()
  .regex(/^customer(\.[\w$-]+)+$/, 'must be a path such as customer.birthday')
  .max(FIELD_PATH_CHARACTERS);
