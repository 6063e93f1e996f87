import { accountSql } from '@sojourn/conditions';
import type { FactColumn } from './fact-column.js';

/** The account that the customer joined last; null where they belong to none. */
export const accountFact: FactColumn = ({ paths = [] }) =>
  paths.some((path) => path.startsWith('account')) ? accountSql('customer') : null;
