import { context } from '@opentelemetry/api';
import { state } from './state.js';
import type { Traceparent } from './traceparent.js';
import { contextOf } from './traceparent.js';

/** Does some work at a stored place in a trace, without a span of its own. */
export async function continuing<T>(traceparent: Traceparent | null, work: () => Promise<T>): Promise<T> {
  if (!state.isOn || traceparent === null) return work();
  return context.with(contextOf(traceparent), work);
}
