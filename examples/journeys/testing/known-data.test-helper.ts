import type { CheckOptions } from '@sojourn/engine';
import { segments } from './journey-file.test-helper.js';

const product = { product_id: 'text', name: 'text', category: 'text' } as const;
const cartChange = { ...product, cart_id: 'text', cart_items: 'number', cart_products: 'list' } as const;
const step = { step: 'text', step_name: 'text' } as const;

/** What a shop knows of its customers and is told of what they do: what the journeys may refer to. */
export const knownData: CheckOptions = {
  attributes: {
    first_name: 'text',
    email: 'text',
    phone: 'text',
    push_token: 'text',
    last_brand: 'text',
    jeans_size: 'text',
  },
  events: {
    'Order Completed': {
      order_id: 'text',
      cart_id: 'text',
      total: 'number',
      currency: 'text',
      products: 'list',
    },
    'Product Viewed': product,
    'Product Added': cartChange,
    'Product Removed': cartChange,
    'Collection Launched': { collection: 'text', category: 'text' },
    'App Opened': {},
    'Step Started': step,
    'Step Completed': step,
    'Error Shown': step,
  },
  segments: Object.keys(segments),
  lists: [],
  journeys: [],
  pools: [],
};
