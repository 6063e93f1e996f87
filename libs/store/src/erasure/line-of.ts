/** A customer and everybody who was merged into them, over several merges too, in SQL: a subquery with one `id`. */
export function lineOf(id: string): string {
  return `(
    WITH RECURSIVE line AS (
      SELECT ${id}::uuid AS id
       UNION
      SELECT customer.id FROM line JOIN customer ON customer.merged_into = line.id)
    SELECT id FROM line)`;
}
