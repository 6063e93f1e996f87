import { rmSync } from 'node:fs';

/** Stops the stack of the walks and removes its state. */
export default async function globalTeardown() {
  const stack = globalThis.sojournStack;
  if (!stack) return;
  await stack.stop();
  await globalThis.sojournSink.close();
  rmSync(stack.home, { recursive: true, force: true });
}
