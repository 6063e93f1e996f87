#!/bin/sh
# Brings Temporal's two databases up to the schema of this image's version; safe to run again.
set -eu

for database in temporal temporal_visibility; do
  folder=${database#temporal_}
  sql() { temporal-sql-tool --plugin postgres12 --ep "$POSTGRES_SEEDS" -p 5432 -u "$POSTGRES_USER" --db "$database" "$@"; }
  sql create
  sql setup-schema -v 0.0 || echo "$database has its first schema already"
  sql update-schema -d "/etc/temporal/schema/postgresql/v12/$folder/versioned"
done
