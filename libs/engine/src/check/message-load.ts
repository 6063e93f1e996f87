import { inspectJson } from '@sojourn/journey';
import type { Registry } from '../registry.js';
import { readDraft } from './draft.js';
import { mostPerCustomer } from './messages/most-per-customer.js';

/** The most messages that one customer can get within seven days; 30 stands for 30 and more. See `mostPerCustomer`. */
export interface MessageLoad {
  readonly all: number;
  readonly promotional: number;
}

/** Reckons the most messages of a draft; never throws, whatever the draft is. */
export function messageLoad(saved: unknown, registry: Registry): MessageLoad {
  if (!inspectJson(saved).readable) return { all: 0, promotional: 0 };
  const draft = readDraft(saved, registry, {});
  return {
    all: mostPerCustomer(draft, () => true),
    promotional: mostPerCustomer(draft, ({ purpose }) => purpose === 'promotional'),
  };
}
