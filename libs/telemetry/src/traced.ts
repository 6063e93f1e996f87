import type { Link, Span } from '@opentelemetry/api';
import { context, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import type { SpanFields } from './span-fields.js';
import { attributesOf } from './span-fields.js';
import { state } from './state.js';
import type { Traceparent } from './traceparent.js';
import { contextOf } from './traceparent.js';

/** What a piece of work is a part of. */
export interface Traced extends SpanFields {
  /** The stored place that it goes on from, unless it is a part of what is traced here already. */
  readonly continues?: Traceparent | null | undefined;
  /** What has led to it, perhaps months ago: one trace for all of it would have no end. */
  readonly follows?: Traceparent | null | undefined;
  /** Since when it lasts, in milliseconds since 1970, if not from now. */
  readonly since?: number;
}

/** Says what turned out in the course of the work. */
export type Say = (fields: SpanFields) => void;

const inSilence: Say = () => undefined;

/** Does some work as a span of a trace; of an error nothing is told but its name. */
export async function traced<T>(name: string, part: Traced, work: (say: Say) => Promise<T>): Promise<T> {
  if (!state.isOn) return work(inSilence);
  const { continues, follows, since, ...fields } = part;
  const here = trace.getActiveSpan() !== undefined ? context.active() : ROOT_CONTEXT;
  const parent = here === ROOT_CONTEXT && continues != null ? contextOf(continues) : here;
  const options = {
    attributes: attributesOf(fields),
    links: linksTo(follows),
    ...(since !== undefined && { startTime: since }),
  };
  const span = trace.getTracer('sojourn').startSpan(name, options, parent);
  return context.with(trace.setSpan(parent, span), () => ended(span, work));
}

async function ended<T>(span: Span, work: (say: Say) => Promise<T>): Promise<T> {
  try {
    return await work((fields) => span.setAttributes(attributesOf(fields)));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    throw error;
  } finally {
    span.end();
  }
}

function linksTo(follows: Traceparent | null | undefined): Link[] {
  const spanContext = follows == null ? undefined : trace.getSpanContext(contextOf(follows));
  return spanContext === undefined ? [] : [{ context: spanContext }];
}
