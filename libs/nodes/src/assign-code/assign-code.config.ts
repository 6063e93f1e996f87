import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { templateInWords } from '../words/template-in-words.js';
import { filledText } from '../fields/template.js';
import { asKey } from './pool-key.js';

/** The way out of who got a code. */
export const ASSIGNED = 'assigned';
/** The way out of who got none. */
export const POOL_EMPTY = 'pool-empty';

/** The configuration of the assignment of a code. */
export const assignCodeConfig = z.strictObject({
  pool: filledText(200).meta({
    title: 'Pool',
    description: 'The key of a pool of codes; a value may choose it, such as brand-{{ customer.brand }}.',
    widget: 'template',
    placeholder: 'winback',
  }),
});

/** Gives the customer one unused code of a pool. */
export const assignCodeType = defineNodeType({
  type: 'assign-code',
  version: 1,
  kind: 'control',
  title: 'Assign code',
  description: 'Gives the customer one unused code, such as a discount, that nobody else gets.',
  category: 'Data',
  order: 5,
  icon: 'ticket',
  config: assignCodeConfig,
  defaults: { pool: '' },
  example: { pool: 'brand-{{ customer.brand }}' },
  outcomes: [
    { id: ASSIGNED, title: 'Assigned' },
    { id: POOL_EMPTY, title: 'Pool empty' },
  ],
  warnsUndrawn: [POOL_EMPTY],
  unfinished: 'Assign code',
  caption: ({ pool }) => `Assign a code from “${templateInWords(pool)}”`,
  traits: ({ pool }) => ({
    brings: ['code', 'pool'],
    ...(!pool.includes('{{') && { pools: [asKey(pool)] }),
  }),
});
