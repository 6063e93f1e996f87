import { rmSync } from 'node:fs';

/** Stops the stack of the walks and removes its state. */
export default async function globalTeardown() {
  const stack = globalThis.sojournStack;
  await stack.stop();
  rmSync(stack.home, { recursive: true, force: true });
}
