import type { HostileEvent } from './hostile-events.test-helper.js';
import { hostileValues } from './hostile-values.test-helper.js';

/** A call of a journey that is right, field by field. */
const right: Readonly<Record<string, string>> = {
  userId: '"ada"',
  anonymousId: '"browser"',
  data: '{"size":"M"}',
};

/** Calls of a journey each of which has one hostile value. */
export const hostileCalls: readonly HostileEvent[] = hostileValues.flatMap(([name, text]) =>
  Object.keys(right).map((field) => ({
    name: `${name} for ${field}`,
    text: `{${Object.entries({ ...right, [field]: text })
      .map(([key, value]) => `"${key}":${value}`)
      .join(',')}}`,
  })),
);
