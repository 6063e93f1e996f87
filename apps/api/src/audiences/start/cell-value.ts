/**
 * What a cell holds: a number or a yes or no where that is written just as the cell is, so that nothing is lost
 * (0123 and 1.50 stay what they are); text otherwise.
 */
export function cellValue(cell: string): string | number | boolean {
  if (cell === 'true' || cell === 'false') return cell === 'true';
  const number = Number(cell);
  return Number.isFinite(number) && String(number) === cell ? number : cell;
}
