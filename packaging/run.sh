#!/usr/bin/env bash
# Installs what Sextant needs, builds a release and opens the dashboard. Without a display it does the same job headless:
# one refresh of this machine's metrics, a picture of the Overview and an assessment report.
#   bash packaging/run.sh [--prometheus] [FILE.sextant]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/lib.sh"

prometheus=no
project=
for argument in "$@"; do
    case $argument in
        --prometheus) prometheus=yes ;;
        -h|--help) sed -n '2,4p' "$0" | sed 's/^# \{0,1\}//'; exit 0 ;;
        -*) die "unknown option $argument; known: --prometheus" ;;
        *) project=$argument ;;
    esac
done

mkdir -p "$root/build"
sections=(build run)
[ $prometheus = yes ] && sections+=(prometheus)
install_packages "${sections[@]}"
build release sextant
sextant=$root/build/release/app/sextant

pids=()
servers=
stop_servers() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    [ -n "$servers" ] && rm -rf "$servers"
    return 0
}
trap stop_servers EXIT
trap 'exit 130' INT TERM

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

url=
if [ $prometheus = yes ]; then
    servers=$(mktemp -d)
    node_port=$(free_port); prometheus_port=$(free_port)
    say "Starting node_exporter on 127.0.0.1:$node_port and Prometheus on 127.0.0.1:$prometheus_port"
    prometheus-node-exporter --web.listen-address="127.0.0.1:$node_port" >"$servers/node.log" 2>&1 &
    pids+=($!)
    cat >"$servers/prometheus.yml" <<YAML
global: {scrape_interval: 1s, evaluation_interval: 5s}
scrape_configs:
- {job_name: node, static_configs: [{targets: ["127.0.0.1:$node_port"]}]}
- {job_name: prometheus, static_configs: [{targets: ["127.0.0.1:$prometheus_port"]}]}
YAML
    prometheus --config.file="$servers/prometheus.yml" --storage.tsdb.path="$servers/data" \
        --web.listen-address="127.0.0.1:$prometheus_port" >"$servers/prometheus.log" 2>&1 &
    pids+=($!)
    url=http://127.0.0.1:$prometheus_port
    for _ in $(seq 60); do
        curl -fsS "$url/-/ready" >/dev/null 2>&1 && break
        kill -0 "${pids[1]}" 2>/dev/null || { tail -n 5 "$servers/prometheus.log" >&2; die "Prometheus did not start"; }
        sleep 0.5
    done
    say "Waiting 15 s for the first samples"
    sleep 15
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the dashboard"
    "$sextant" ${url:+--connect "$url"} ${project:+"$project"}
else
    out=$root/build/headless
    mkdir -p "$out"
    own=$project
    if [ -z "$project" ]; then
        project=$out/this-machine.sextant
        [ -n "$url" ] && project=$out/prometheus.sextant
        rm -f "$project" "$project"-wal "$project"-shm
    fi
    say "No display: one refresh, a picture and a report"
    if [ -z "$own" ]; then
        "$sextant" project new "$project" --title "${url:+Prometheus on }this machine" --source "${url:-this-machine}" --window 1m
    fi
    status=0
    "$sextant" check --project "$project" --sample-for 60s || status=$?
    [ "$status" -le 2 ] || die "the check failed" # missed and undecided targets are results, not failures
    "$sextant" snapshot --project "$project" --screen overview -o "$out/overview.png"
    "$sextant" report --project "$project" --kind assessment -o "$out/assessment.pdf"
    say "Screenshot: $out/overview.png"
    say "Assessment: $out/assessment.pdf"
fi
