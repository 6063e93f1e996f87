import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { referenceKey } from '../fields/reference.js';

/** The configuration: the list's key. */
export const removeFromListConfig = z.strictObject({
  list: referenceKey.meta({ title: 'List', widget: 'list', placeholder: 'vip' }),
});

/** Removes the customer from a hand-picked list. */
export const removeFromListType = defineNodeType({
  type: 'remove-from-list',
  version: 1,
  kind: 'control',
  title: 'Remove from list',
  description: 'Takes the customer off a list that is kept by hand.',
  category: 'Data',
  order: 4,
  icon: 'playlist-x',
  config: removeFromListConfig,
  defaults: { list: '' },
  example: { list: 'vip' },
  outcomes: [{ id: 'next', title: 'Next' }],
  unfinished: 'Remove from list',
  caption: ({ list }) => `Remove from list “${list}”`,
  traits: ({ list }) => ({ facts: { lists: [list] } }),
});
