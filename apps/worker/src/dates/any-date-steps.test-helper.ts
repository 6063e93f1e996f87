import fc from 'fast-check';

/** Something that happens to customers, to a journey that goes by a date, or to the time. */
export type DateStep =
  | {
      readonly kind: 'identify';
      readonly who: string;
      /** What is told at a moment. */
      readonly traits: (now: number) => Readonly<Record<string, unknown>>;
    }
  /** To so many milliseconds after the next pending moment, or after now. */
  | { readonly kind: 'jump'; readonly to: 'next' | 'now'; readonly ms: number }
  | {
      readonly kind: 'publish';
      /** Null: it goes by something else. */
      readonly trigger: Readonly<Record<string, unknown>> | null;
      readonly staleAfter: string | null;
    }
  | { readonly kind: 'pause' | 'resume' };

const DAY_MS = 86_400_000;

const anyDay = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((days) => (now: number) => isoDay(now + days * DAY_MS)),
  fc
    .integer({ min: -40, max: 40 })
    .map((hours) => (now: number) => new Date(now + hours * 3_600_000).toISOString()),
  fc.constantFrom(31, 30, 1, 15).map((day) => () => day),
  fc.constantFrom('2028-02-29', '1990-01-31', '2031-03-30', 'soon', null).map((day) => () => day),
);

const anyTraits: fc.Arbitrary<(now: number) => Readonly<Record<string, unknown>>> = fc.oneof(
  { weight: 4, arbitrary: anyDay.map((day) => (now: number) => ({ day: day(now) })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati', null)
      .map((timezone) => () => ({ timezone })),
  },
  { weight: 1, arbitrary: fc.constantFrom('gold', 'free').map((plan) => () => ({ plan })) },
);

const anyTrigger = fc.record(
  {
    repeat: fc.constantFrom('once', 'monthly', 'yearly'),
    time: fc.constantFrom('09:00', '02:30', '23:59'),
    offset: fc.constantFrom(
      { length: 'P3D', direction: 'before' },
      { length: 'P1M', direction: 'after' },
      { length: 'PT90M', direction: 'before' },
    ),
  },
  { requiredKeys: ['repeat', 'time'] },
);

const anyStep: fc.Arbitrary<DateStep> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('identify' as const),
      who: fc.constantFrom('ada', 'ben'),
      traits: anyTraits,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('jump' as const),
      to: fc.constantFrom('next' as const, 'next' as const, 'now' as const),
      ms: fc.constantFrom(0, 0, -1, 1, 3 * DAY_MS, 35 * DAY_MS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('publish' as const),
      trigger: fc.oneof({ weight: 5, arbitrary: anyTrigger }, { weight: 1, arbitrary: fc.constant(null) }),
      staleAfter: fc.constantFrom(null, 'P2D', 'PT1H'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const) }) },
);

/** What may happen, in its order. */
export const anySteps = fc.array(anyStep, { minLength: 10, maxLength: 18 });

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
