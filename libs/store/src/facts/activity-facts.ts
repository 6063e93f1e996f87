import { inMs, type FactColumn } from './fact-column.js';

/** Since when the customer is known. */
export const knownSinceFact: FactColumn = ({ activity }) =>
  activity === true ? inMs('customer.created_at') : null;

/** When the customer last did something themselves; null while they have not. */
export const lastActivityFact: FactColumn = ({ activity }) =>
  activity === true ? inMs('customer.last_activity_at') : null;
