import type { Context } from '@opentelemetry/api';
import { context, propagation, ROOT_CONTEXT, trace, TraceFlags } from '@opentelemetry/api';
import { state } from './state.js';

/**
 * A place in a trace, in the text of the W3C: what is stored so that others may continue from there.
 * https://www.w3.org/TR/trace-context/#traceparent-header
 */
export type Traceparent = string;

/** The place in a trace where this code runs; null when nothing is traced here. */
export function currentTrace(): Traceparent | null {
  if (!state.isOn) return null;
  const { traceFlags = TraceFlags.NONE } = trace.getActiveSpan()?.spanContext() ?? {};
  if ((traceFlags & TraceFlags.SAMPLED) === 0) return null;
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier['traceparent'] ?? null;
}

/** The context of a stored place; an unusable one begins anew. */
export function contextOf(traceparent: Traceparent): Context {
  return propagation.extract(ROOT_CONTEXT, { traceparent });
}
