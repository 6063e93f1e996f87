/** Who a customer has turned out to be, over several merges too, in SQL: a subquery with one `id`. */
export function survivorOf(id: string): string {
  return `(
    WITH RECURSIVE line AS (
      SELECT id, merged_into FROM customer WHERE id = ${id}
       UNION ALL
      SELECT customer.id, customer.merged_into FROM line JOIN customer ON customer.id = line.merged_into)
    SELECT id FROM line WHERE merged_into IS NULL)`;
}
