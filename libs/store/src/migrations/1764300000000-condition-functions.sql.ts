/**
 * What conditions as SQL call, each with the meaning it has in `@sojourn/conditions`. None fails, whatever a customer's
 * data holds: what a value is not is null. Those that are one expression PostgreSQL writes into the query around them.
 */
export const conditionFunctionsSql = /* sql */ `
-- Texts without regard to case. The server's own rules come first, as they are the same on every machine.
DO $do$
DECLARE
  lower_case text := (
    SELECT collname FROM pg_collation WHERE collname IN ('pg_c_utf8', 'und-x-icu')
     ORDER BY collname = 'pg_c_utf8' DESC LIMIT 1);
BEGIN
  IF lower_case IS NULL THEN
    RAISE 'PostgreSQL below 17 needs ICU to compare texts without regard to case, and this one was built without it';
  END IF;
  -- A capital I with a dot is two letters in lower case, and a sigma at the end of a word another than within.
  EXECUTE format($create$
    CREATE FUNCTION condition_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN replace(lower(replace(normalize(words, NFC), U&'\\0130', U&'i\\0307') COLLATE %I), U&'\\03C2', U&'\\03C3')
  $create$, lower_case);
END
$do$;

-- The value as a text to look into; null when it is none.
CREATE FUNCTION condition_text(value jsonb, match_case boolean DEFAULT false) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN jsonb_typeof(value) <> 'string' THEN NULL
  WHEN match_case THEN normalize(value #>> '{}', NFC)
  ELSE condition_fold(value #>> '{}')
END;

CREATE FUNCTION condition_number(value jsonb) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN jsonb_typeof(value) = 'number' THEN value::numeric END;

-- The value as what can equal another, each type told apart by how it is written; null for lists, objects and null.
CREATE FUNCTION condition_scalar(value jsonb, match_case boolean DEFAULT false) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE jsonb_typeof(value)
  WHEN 'string' THEN '"' || condition_text(value, match_case)
  WHEN 'number' THEN trim_scale(condition_number(value))::text
  WHEN 'boolean' THEN value::text
END;

-- A sum to 15 digits, as many as a number of JSON surely keeps.
CREATE FUNCTION condition_round(sum numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN sum = 0 THEN 0 ELSE round(sum, 14 - floor(log(abs(sum)))::int) END;

CREATE FUNCTION condition_list(value jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN jsonb_typeof(value) = 'array' THEN value ELSE '[]' END;

-- The value as what two events can have in common: 42 and "42" are one; null when empty.
CREATE FUNCTION condition_key(value jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE jsonb_typeof(value)
  WHEN 'string' THEN nullif(value #>> '{}', '')
  WHEN 'number' THEN trim_scale(value::numeric)::text
  WHEN 'boolean' THEN value::text
END;

-- The zone that a value names, else another, else UTC. Names that PostgreSQL could take for an abbreviation (no slash) or
-- for a rule of their own (a digit) are none. What catches errors cannot run in parallel.
CREATE FUNCTION condition_zone(value jsonb, otherwise text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL UNSAFE AS $$
DECLARE
  zone text;
BEGIN
  FOREACH zone IN ARRAY ARRAY[CASE WHEN jsonb_typeof(value) = 'string' THEN value #>> '{}' END, otherwise] LOOP
    IF zone ~* '^(UTC|GMT|Etc/GMT(0|[+-][0-9]|[+-]1[0-2]|-1[34]))$' THEN RETURN zone; END IF;
    IF zone ~* '^[a-z_]+(/[a-z_-]+)+$' AND zone !~* '^(posix|right)/' THEN
      BEGIN
        PERFORM timestamptz 'epoch' AT TIME ZONE zone;
        RETURN zone;
      EXCEPTION WHEN invalid_parameter_value THEN
        -- The next one, then.
      END;
    END IF;
  END LOOP;
  RETURN 'UTC';
END
$$;

-- The instant of a local time: the first instant after a gap, the first of two.
CREATE FUNCTION resolve_local(local_time timestamp, zone text) RETURNS timestamptz
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  -- Not a day, which has other lengths in the session's zone.
  away CONSTANT interval := '24 hours';
  utc CONSTANT timestamptz := local_time AT TIME ZONE 'UTC';
  -- No zone is a day away from UTC: the offset that holds is one of those in force a day before or after.
  early CONSTANT timestamptz := utc - ((utc - away) AT TIME ZONE zone - (local_time - away));
  near CONSTANT timestamptz := utc - (utc AT TIME ZONE zone - local_time);
  late CONSTANT timestamptz := utc - ((utc + away) AT TIME ZONE zone - (local_time + away));
  meant CONSTANT timestamptz := least(
    CASE WHEN early AT TIME ZONE zone = local_time THEN early END,
    CASE WHEN near AT TIME ZONE zone = local_time THEN near END,
    CASE WHEN late AT TIME ZONE zone = local_time THEN late END);
  before timestamptz := least(early, near, late);
  after timestamptz := greatest(early, near, late);
  offset_before CONSTANT interval := before AT TIME ZONE zone - before AT TIME ZONE 'UTC';
  middle timestamptz;
BEGIN
  IF meant IS NOT NULL THEN RETURN meant; END IF;
  -- It is left out: the clock is put forward between the instants that the offsets before and after give.
  WHILE after - before > interval '1 millisecond' LOOP
    middle := before + date_trunc('milliseconds', (after - before) / 2);
    IF middle AT TIME ZONE zone - middle AT TIME ZONE 'UTC' = offset_before THEN
      before := middle;
    ELSE
      after := middle;
    END IF;
  END LOOP;
  RETURN after;
END
$$;

-- The instant that a value names: an ISO instant with its offset, or a date, which begins at midnight in the zone.
CREATE FUNCTION condition_instant(value jsonb, zone text) RETURNS timestamptz
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  words CONSTANT text := CASE WHEN jsonb_typeof(value) = 'string' THEN value #>> '{}' END;
  month int;
  day date;
BEGIN
  IF words IS NULL OR words !~ (
    '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
    '(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?'
    '(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00))?$'
  ) THEN RETURN NULL; END IF;
  month := substr(words, 6, 2)::int;
  day := make_date(left(words, 4)::int, month, 1) + substr(words, 9, 2)::int - 1;
  IF extract(month FROM day) <> month THEN RETURN NULL; END IF;
  IF length(words) = 10 THEN RETURN resolve_local(day, zone); END IF;
  -- What is finer than a millisecond is cut off, where PostgreSQL would round it.
  RETURN regexp_replace(words, '([.][0-9]{3})[0-9]+', '\\1')::timestamptz;
END
$$;

-- Whether a value's month and day are today's in the zone; 29 February is 28 February in other years.
CREATE FUNCTION condition_is_anniversary(value jsonb, zone text, moment timestamptz) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT to_char(day, 'MM-DD') = to_char(today, 'MM-DD')
      OR to_char(day, 'MM-DD') = '02-29' AND to_char(today, 'MM-DD') = '02-28'
         AND to_char(today + interval '1 day', 'MM-DD') = '03-01'
    FROM (VALUES (condition_instant(value, zone) AT TIME ZONE zone, moment AT TIME ZONE zone)) AS local (day, today);
END;
`;
