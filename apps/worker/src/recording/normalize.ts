import type { History } from '@temporalio/common/lib/proto-utils.js';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

/** A history as JSON, as Temporal's own tools write it. */
export interface HistoryJson {
  readonly events: readonly Json[];
}

type Json = Readonly<Record<string, unknown>>;

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
/** By which Temporal names the queue of a process that has a run in its cache. */
const STICKY_QUEUE = /^.+-[\da-f]{32}$/;
const FIRST_TASK_ID = 1_048_576;
const BEGAN_AT_S = Date.UTC(2026, 0, 1) / 1000;

/**
 * A history without what differs from one recording to the next: ids, times, and names of machines. What the durable run
 * sees, and hence whether it can be replayed, stays as it is.
 */
export function normalize(history: History): HistoryJson {
  const uuids = new Map<string, string>();
  const opaque = (text: string) => text.replaceAll(UUID, (uuid) => numbered(uuids, uuid));
  const { events } = JSON.parse(historyToJSON(history)) as { readonly events: readonly Json[] };
  return { events: events.map((event, index) => withoutNoise(event, index, opaque)) };
}

function numbered(uuids: Map<string, string>, uuid: string): string {
  const known = uuids.get(uuid) ?? `00000000-0000-7000-8000-${String(uuids.size + 1).padStart(12, '0')}`;
  uuids.set(uuid, known);
  return known;
}

function withoutNoise(event: Json, index: number, opaque: (text: string) => string): Json {
  const at = BEGAN_AT_S + index;
  const plain: Readonly<Record<string, (value: unknown) => unknown>> = {
    eventTime: () => new Date(at * 1000).toISOString(),
    taskId: () => String(FIRST_TASK_ID + index),
    identity: () => 'worker',
    historySizeBytes: () => '1',
    buildId: () => 'build',
    stackTrace: () => 'left out',
    createTime: () => new Date(at * 1000).toISOString(),
    expireTime: () => new Date(at * 1000).toISOString(),
    firstWorkflowTaskBackoff: () => undefined,
    requestId: () => 'request',
    coreUsedFlags: (flags) => (flags as number[]).toSorted((a, b) => a - b),
    langUsedFlags: (flags) => (flags as number[]).toSorted((a, b) => a - b),
    complete_time: () => ({ seconds: at, nanos: 0 }),
    original_schedule_time: () => ({ seconds: at, nanos: 0 }),
    // A map of protobuf: it has no order.
    details: (details) => sorted(details as Json),
    name: (name) => (STICKY_QUEUE.test(String(name)) ? 'sticky' : name),
  };
  const clean = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, item: unknown) => {
      if (key === 'data' && typeof item === 'string') return repacked(item, clean);
      const noise = plain[key];
      if (noise !== undefined) return noise(item);
      return typeof item === 'string' ? opaque(item) : item;
    });
  return clean(event) as Json;
}

/** The same for what a payload holds, which is JSON in base64. */
function repacked(data: string, clean: (value: unknown) => unknown): string {
  const packed = Buffer.from(data, 'base64').toString();
  return Buffer.from(JSON.stringify(clean(JSON.parse(packed)))).toString('base64');
}

function sorted(map: Json): Json {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}
