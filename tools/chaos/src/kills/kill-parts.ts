import { setTimeout as pause } from 'node:timers/promises';
import type { PartName, Parts } from '../house/parts.js';
import type { PlannedKill } from './plan-kills.js';

/** Told of each kill, and how much of the killing is done, from 0 to 1. */
export type OnKill = (part: PartName, share: number) => void;

const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 180_000;

/** Kills the parts of a house as planned, with the signal that nobody sees coming; ends when all are ready again. */
export async function killParts(parts: Parts, plan: readonly PlannedKill[], onKill: OnKill): Promise<void> {
  for (const [index, { part, mayBeDown, pauseMs }] of plan.entries()) {
    await untilDown(parts, mayBeDown);
    await pause(pauseMs);
    while (!parts.signal(part, 'SIGKILL')) await pause(LOOK_EVERY_MS);
    onKill(part, (index + 1) / plan.length);
  }
  await untilDown(parts, 0);
}

async function untilDown(parts: Parts, atMost: number): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (parts.down.length > atMost) {
    if (performance.now() > giveUpAt)
      throw new Error(
        `Killed, and not ready again within ${PATIENCE_MS / 60_000} minutes: ${parts.down.join()}`,
      );
    await pause(LOOK_EVERY_MS);
  }
}
