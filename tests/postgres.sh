#!/usr/bin/env bash
# A private PostgreSQL 15 cluster for tests: unix socket in a folder of its own, nothing on the network, fsync on.
#   tests/postgres.sh start [folder]     makes and starts one, prints its connection string (the folder is its host=)
#   tests/postgres.sh stop folder        stops it and removes the folder
#   tests/postgres.sh crash folder       as when the machine stops: SIGQUIT to all its processes
#   tests/postgres.sh again folder       starts it once more after crash (recovers) or down
#   tests/postgres.sh down folder        stops it in good order and keeps the folder
#   tests/postgres.sh with command…      start; command with SAMTAK_TEST_POSTGRES set; stop; exit code of the command
# Root may not run PostgreSQL: then it runs as the user postgres.
set -euo pipefail

bin=/usr/lib/postgresql/15/bin
[ -x $bin/initdb ] || { echo "PostgreSQL 15 is not installed (package postgresql-15)" >&2; exit 1; }

as_owner() {
    if [ "$(id -u)" = 0 ]; then (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups "$@"); else "$@"; fi
}

control() { as_owner $bin/pg_ctl -s -w -t 60 -D "$1/data" "${@:2}" >/dev/null 9>&-; }

run_server() { control "$1" -l "$1/log" -o "-c listen_addresses= -c unix_socket_directories=$1" start || { tail -5 "$1/log" >&2; exit 1; }; }

start() {
    local folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/samtak-pg.XXXXXX")}
    mkdir -p "$folder"
    chmod 700 "$folder"
    [ "$(id -u)" != 0 ] || chown postgres:postgres "$folder"
    # trust is safe here: only the folder's owner (and root) can reach the socket
    as_owner $bin/initdb -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null
    as_owner tee -a "$folder/data/postgresql.conf" >/dev/null <<-'CONF'
		fsync = on
		synchronous_commit = on
		max_connections = 250
		shared_buffers = 64MB
		autovacuum_naptime = 30s
		log_min_messages = fatal
	CONF
    run_server "$folder"
    echo "host=$folder user=postgres dbname=postgres"
}

stop() {
    [ -f "$1/data/PG_VERSION" ] || { echo "$1 is no cluster of ours" >&2; exit 1; }
    control "$1" -m immediate stop || true
    rm -rf "$1"
}

case ${1:-} in
start) start "${2:-}" ;;
stop) stop "$2" ;;
crash) control "$2" -m immediate stop ;;
down) control "$2" -m fast stop ;;
again) run_server "$2" ;;
with)
    shift
    connection=$(start)
    folder=${connection#host=}
    folder=${folder%% *}
    trap 'stop "$folder"' EXIT
    trap 'exit 130' INT TERM
    SAMTAK_TEST_POSTGRES=$connection "$@"
    ;;
*) sed -n '2,9p' "$0" >&2; exit 2 ;;
esac
