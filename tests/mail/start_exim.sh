#!/usr/bin/env bash
# A real mail server for tests: Debian's exim4 as an ordinary process, with STARTTLS and one Maildir for all mail.
# Usage: start_exim.sh DIR PORT [NAME [BOUNCED]]     prints "ready PORT" when it listens; stops when it is killed (TERM or INT)
#   DIR/Maildir/new   what came, whoever it was for (X-Envelope-To says so)
#   DIR/ca.pem        the certificate to trust (for the names localhost and 127.0.0.1)
#   DIR/Returns/new   what came back to the sender's address (no-reply, ikkje-svar, samtak); addresses that begin with "bounced", and that of BOUNCED,
#                     are taken, and come back
# Addresses that begin with "refused", and that of NAME, are refused for good (550), with "later" for now (451). Logging in is never needed;
# who tries is let in as "mailer" with the password "secret".
set -euo pipefail

dir=$(mkdir -p "$1" && cd "$1" && pwd)
port=$2
name=${3:-refused}
bounced=${4:-bounced}
mkdir -p "$dir/Returns/new" "$dir/Returns/cur" "$dir/Returns/tmp" "$dir/Maildir/new" "$dir/Maildir/cur" "$dir/Maildir/tmp" "$dir/spool" "$dir/log"

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
    -keyout "$dir/key.pem" -out "$dir/ca.pem" 2>/dev/null

# Exim gives up its rights when it is started with a configuration of one's own, and refuses to deliver as root.
user=$(id -un)
drop=()
if [ "$(id -u)" -eq 0 ]; then
    user=Debian-exim
    chown -R "$user:$user" "$dir"
    drop=(setpriv "--reuid=$user" "--regid=$user" --clear-groups)
    "${drop[@]}" test -w "$dir" || { echo "$user can't reach $dir: give a folder whose parents are open to all" >&2; exit 1; }
fi

cat >"$dir/exim.conf" <<CONF
exim_user = $user
exim_group = $(id -gn "$user")
primary_hostname = localhost
spool_directory = $dir/spool
log_file_path = $dir/log/%slog
pid_file_path = $dir/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = $port
tls_advertise_hosts = *
tls_certificate = $dir/ca.pem
tls_privatekey = $dir/key.pem
auth_advertise_hosts = \${if eq{\$tls_in_cipher}{}{}{*}}
acl_smtp_rcpt = check_rcpt
deliver_drop_privilege = true
smtp_accept_max = 100
smtp_accept_max_per_connection = 10000
smtp_accept_queue_per_connection = 0
timezone = UTC
keep_environment =
begin acl
check_rcpt:
  deny    local_parts = ^refused : $name
          message = 5.1.1 There is nobody here by that name
  defer   local_parts = ^later
          message = 4.2.1 Come back in a while
  accept
begin routers
bounced:
  driver = redirect
  local_parts = ^bounced : $bounced
  allow_fail
  data = :fail: There is nobody here by that name
returns:
  driver = accept
  senders = :
  transport = returns
all:
  driver = accept
  transport = maildir
begin transports
maildir:
  driver = appendfile
  directory = $dir/Maildir
  maildir_format
  create_directory
  headers_add = X-Envelope-To: \$local_part@\$domain
returns:
  driver = appendfile
  directory = $dir/Returns
  maildir_format
  create_directory
  mode = 0666
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{\$auth2}{mailer}}{eq{\$auth3}{secret}}}}
  server_set_id = \$auth2
CONF
[ "$(id -u)" -ne 0 ] || chown "$user:$user" "$dir/exim.conf"

"${drop[@]}" /usr/sbin/exim4 -bdf -C "$dir/exim.conf" &
exim=$!
trap 'kill "$exim" 2>/dev/null; wait "$exim" 2>/dev/null; exit 0' TERM INT
for _ in $(seq 300); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        echo "ready $port"
        wait "$exim"
        exit
    fi
    kill -0 "$exim" 2>/dev/null || break
    sleep 0.1
done
echo "exim did not start:" >&2
tail -5 "$dir"/log/* >&2 || true
kill "$exim" 2>/dev/null || true
exit 1
