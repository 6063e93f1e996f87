/** A day of the month as people say it: `1st`, `22nd`, `31st`. */
export function ordinal(day: number): string {
  const isTeen = day % 100 >= 11 && day % 100 <= 13;
  return `${day}${(isTeen ? undefined : endings[day % 10]) ?? 'th'}`;
}

const endings: Readonly<Partial<Record<number, string>>> = { 1: 'st', 2: 'nd', 3: 'rd' };
