/** The label of an outcome that has no other: `not-accepted` reads "Not accepted". */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
