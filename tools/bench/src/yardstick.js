import { createHash } from 'node:crypto';

/** A fixed piece of work that stands for the machine: ratios to it can be compared between machines. */
export function yardstick() {
  let text = '';
  for (let round = 0; round < 20_000; round += 1) {
    text = createHash('sha256')
      .update(text + String(round))
      .digest('hex');
  }
  return text;
}
