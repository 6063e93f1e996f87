import type { SendKey } from '@sojourn/store';
import type { Answer } from './answer.js';
import type { Desk } from './desk.js';
import { recordLate } from './record-late.js';
import { withinTime } from './within-time.js';

// What is left of the try must suffice to tell Temporal that there is an answer.
const NOTE_MS = 3_000;

/**
 * Puts an answer into the ledger alone, if that can be done soon, when the decision behind it has failed: so that it
 * survives a quarantine, and other processes know all of it. Never throws.
 */
export async function noteAnswer(desk: Desk, sendKey: SendKey, answer: Answer): Promise<void> {
  try {
    await withinTime(NOTE_MS, new AbortController().signal, () => recordLate(desk, sendKey, answer));
  } catch (error) {
    const { enrollmentId } = sendKey;
    desk.log.warn('answer not noted in the ledger', { enrollmentId }, error);
  }
}
