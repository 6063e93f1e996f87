/**
 * The last place in the order of receipt that was given to anybody, in SQL. Under a customer's lock whatever they do
 * later lies behind it, and so it is for whoever turns out to be them: what that one did before lies before it.
 */
export const LAST_PLACE = `(SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM event_seq)::float8`;
