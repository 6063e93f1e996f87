import type { Renderer } from '@sojourn/channels';
import type { ActionDefinition } from '@sojourn/sdk';
import type { Plan } from '@sojourn/engine';
import { attributesOf } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { Kind } from '../../workload/journeys.js';
import type { Run } from './run.js';

/** What every hand-written run needs done: a mail. */
export interface SendActivities {
  send(run: Run, node: string): Promise<void>;
}

/** What mails are sent with: the same template, renderer and provider as Sojourn's. */
export interface SendParts {
  readonly dataSource: DataSource;
  readonly plans: Readonly<Record<Kind, Plan>>;
  readonly renderer: Pick<Renderer, 'render'>;
  readonly email: ActionDefinition;
}

const noWeb = () => Promise.reject(new Error('a mail needs no web'));
const silent = () => undefined;

/** Makes the activity: reads the customer, renders, hands over. Nothing is written down. */
export function createSendActivities({ dataSource, plans, renderer, email }: SendParts): SendActivities {
  return {
    async send({ kind, customerId, key, entry }, nodeId) {
      const node = plans[kind].nodes[nodeId];
      if (node === undefined) throw new Error(`the plan has no node ${nodeId}`);
      const customer = await attributesOf(dataSource.manager, customerId);
      const config = await renderer.render(node.templates ?? [], node.config, {
        customer,
        entry,
        results: {},
      });
      const { outcome } = await email.run(config, {
        http: { get: noWeb, post: noWeb },
        idempotencyKey: `${key}-${nodeId}`,
        signal: new AbortController().signal,
        log: { info: silent, warn: silent, error: silent },
        customer,
        entry,
      });
      if (outcome !== 'sent') throw new Error(`the mail of ${nodeId} was ${outcome}`);
    },
  };
}
