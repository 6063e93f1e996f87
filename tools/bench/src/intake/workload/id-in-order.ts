/**
 * An id as the product makes them (UUIDv7), in SQL: so many milliseconds after midnight, and chance. What is written in
 * order then stands in order, in tables and in indexes.
 *
 * @param place an expression for the milliseconds
 */
export function idInOrder(place: string): string {
  const time = `lpad(to_hex((extract(epoch FROM current_date) * 1000)::bigint + ${place}), 12, '0')`;
  return `(left(${time}, 8) || '-' || right(${time}, 4) || '-7' || substr(gen_random_uuid()::text, 16))::uuid`;
}
