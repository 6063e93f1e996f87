const LABEL_WIDTH = 40;
const CELL_WIDTH = 22;

/** Prints a line of a table: what it is about, and a cell for each column. */
export function printRow(label: string, cells: readonly string[]): void {
  const padded = cells.map((cell) => cell.padEnd(CELL_WIDTH));
  console.log(`${label.padEnd(LABEL_WIDTH)}${padded.join('')}`.trimEnd());
}
