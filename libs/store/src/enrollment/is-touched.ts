/** Whether a change of some paths may matter to who waits for others: one lies in the other, `customer.address.city`. */
export function isTouched(awaited: readonly string[], changed: readonly string[]): boolean {
  return awaited.some((path) => changed.some((other) => isWithin(path, other) || isWithin(other, path)));
}

function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}
