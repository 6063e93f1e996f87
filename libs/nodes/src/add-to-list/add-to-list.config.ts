import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { referenceKey } from '../fields/reference.js';

/** The configuration: the list's key. */
export const addToListConfig = z.strictObject({
  list: referenceKey.meta({ title: 'List', widget: 'list', placeholder: 'vip' }),
});

/** Adds the customer to a hand-picked list. */
export const addToListType = defineNodeType({
  type: 'add-to-list',
  version: 1,
  kind: 'control',
  title: 'Add to list',
  description: 'Puts the customer on a list that is kept by hand.',
  category: 'Data',
  order: 3,
  icon: 'playlist-add',
  config: addToListConfig,
  defaults: { list: '' },
  example: { list: 'vip' },
  outcomes: [{ id: 'next', title: 'Next' }],
  unfinished: 'Add to list',
  caption: ({ list }) => `Add to list “${list}”`,
  traits: ({ list }) => ({ facts: { lists: [list] } }),
});
