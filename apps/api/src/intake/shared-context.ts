import { findHostility, inputLimits } from '../hostile-input/find-hostility.js';
import type { Refusal } from './refusal.js';

/** The most that a context may come to in all the events that share it, in bytes. */
export const SHARED_BYTES = 8 * 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/** An event that has everything it says, or why it cannot have it. */
export type Sharing =
  { readonly kind: 'whole'; readonly payload: Fields } | ({ readonly kind: 'refused' } & Refusal);

/**
 * What a batch says once for all of its events; what an event says of itself counts more. It is looked at once, and copied
 * no further than a batch may grow by it: else a small request would be much to read, and more to write.
 */
export class SharedContext {
  private readonly context: Fields;
  private readonly bytes: number;
  private readonly refusal: Refusal | null;
  private copied = 0;

  constructor(
    context: unknown,
    /** The most that an event may weigh with it, in bytes. */
    private readonly eventBytes: number,
  ) {
    this.context = isFields(context) ? context : {};
    const hostility = findHostility({ context: this.context });
    this.refusal = hostility && { code: hostility.code, reason: hostility.message };
    const isEmpty = Object.keys(this.context).length === 0;
    this.bytes = isEmpty || hostility ? 0 : Buffer.byteLength(JSON.stringify(this.context));
  }

  /** An event with its part of the context; alone it weighs so many bytes. */
  addTo(payload: Fields, bytes: number): Sharing {
    const own = payload['context'] ?? {};
    if (!isFields(own)) return { kind: 'whole', payload };
    if (this.refusal) return { kind: 'refused', ...this.refusal };
    if (this.bytes === 0) return { kind: 'whole', payload };
    if (bytes + this.bytes > this.eventBytes) {
      const reason = `With the context of its batch, an event may weigh at most ${this.eventBytes / 1024} KB.`;
      return { kind: 'refused', code: 'too-large', reason };
    }
    if (this.copied + this.bytes > SHARED_BYTES) return { kind: 'refused', ...TOO_OFTEN };
    const context = { ...this.context, ...own };
    if (Object.keys(context).length > inputLimits.keys) return { kind: 'refused', ...TOO_MANY_KEYS };
    this.copied += this.bytes;
    return { kind: 'whole', payload: { ...payload, context } };
  }
}

const TOO_OFTEN: Refusal = {
  code: 'shared-too-often',
  reason: `The context of a batch may come to at most ${SHARED_BYTES / 1024 / 1024} MB in all of its events: send fewer at once.`,
};
const TOO_MANY_KEYS: Refusal = {
  code: 'too-many-keys',
  reason: `With the context of its batch, "context" has more than ${inputLimits.keys} keys.`,
};

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
