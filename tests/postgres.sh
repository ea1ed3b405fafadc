#!/usr/bin/env bash
# Runs a command beside a private PostgreSQL 15: on a socket in a temporary folder, no port, gone when the command ends.
# Usage: tests/postgres.sh [--durable] COMMAND…
#   The command finds the server in SAMTAK_TEST_POSTGRES ("host=… user=postgres dbname=postgres"), a superuser that may
#   make databases and roles. --durable keeps fsync on, for measurements; tests need no more than a clean cluster.
set -euo pipefail

fsync=off
if [ "${1:-}" = --durable ]; then fsync=on; shift; fi
[ $# -gt 0 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }

binaries=/usr/lib/postgresql/15/bin
home=$(mktemp -d /tmp/samtak-postgres.XXXXXX)

main()
{
    trap take_down EXIT
    # The server refuses to run as root, so root lends it to the user that Debian's package made.
    as_postgres=()
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres: "$home"
        chmod 755 "$home"
        as_postgres=(setpriv --reuid=postgres --regid=postgres --clear-groups)
    fi
    cd "$home"
    make_cluster
    start_server
    cd "$OLDPWD"
    SAMTAK_TEST_POSTGRES="host=$home user=postgres dbname=postgres" "$@"
}

make_cluster()
{
    "${as_postgres[@]}" "$binaries/initdb" --no-sync --auth=trust --username=postgres --encoding=UTF8 --locale=C \
        --pgdata="$home/data" >"$home/initdb.log" 2>&1 || { cat "$home/initdb.log" >&2; exit 1; }
    cat >>"$home/data/postgresql.conf" <<END
listen_addresses = ''
unix_socket_directories = '$home'
unix_socket_permissions = 0777
fsync = $fsync
max_connections = 200
shared_buffers = 64MB
timezone = 'UTC'
END
}

start_server()
{
    "${as_postgres[@]}" "$binaries/pg_ctl" --pgdata="$home/data" --log="$home/log" --wait --silent start ||
        { cat "$home/log" >&2; exit 1; }
}

take_down()
{
    "${as_postgres[@]}" "$binaries/pg_ctl" --pgdata="$home/data" --mode=immediate --silent stop >/dev/null 2>&1 || true
    rm -rf "$home"
}

main "$@"
