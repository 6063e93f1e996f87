/**
 * Whether anything in a payload is one of these names, a JSON list of texts; in SQL. Nothing else says whose a payload
 * is that was refused.
 */
export function namesIn(payload: string, names: string): string {
  return `jsonb_path_exists(${payload}, '$.** ? (@ == $name[*])', jsonb_build_object('name', ${names}))`;
}
