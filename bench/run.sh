#!/usr/bin/env bash
# Measures one running application over loopback: bench/run.sh http://localhost:8080 [seconds]
set -euo pipefail
cd "$(dirname "$0")"
base=${1:?the address of a running application, such as http://localhost:8080}
seconds=${2:-10}
case $base in http://localhost:* | http://127.0.0.1:*) ;; *) echo "Only loopback is measured." >&2; exit 1 ;; esac
port=${base##*:}
pid=$(ss -ltnpH "sport = :$port" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2)
program=$(curl -s -o /dev/null -w '%{redirect_url}' "$base/")
page="$program/comparison"
asset="$base$(curl -s "$page" | grep -o '/shell/app-[0-9a-f]*\.css')"
etag=$(curl -sI -X GET "$page" | tr -d '\r' | sed -n 's/^ETag: //p')
ticks=$(getconf CLK_TCK)

cpu() { awk '{print $14 + $15}' "/proc/$pid/stat"; }

line() {
  local name=$1 before after out requests rate
  shift
  wrk -t1 -c8 -d3s "$@" > /dev/null # warm
  before=$(cpu)
  out=$(wrk -t1 -c8 -d"${seconds}s" --latency "$@")
  after=$(cpu)
  requests=$(sed -n 's/^ *\([0-9]*\) requests in.*/\1/p' <<< "$out")
  rate=$(sed -n 's/^Requests\/sec: *//p' <<< "$out")
  printf '%-8s %10s req/s  p50 %-9s p99 %-9s %8.3f ms CPU each  %s\n' "$name" "$rate" \
    "$(awk '/50%/ {print $2}' <<< "$out")" "$(awk '/99%/ {print $2}' <<< "$out")" \
    "$(awk -v a="$before" -v b="$after" -v t="$ticks" -v r="$requests" 'BEGIN {print (b - a) * 1000 / t / r}')" \
    "$(grep -o 'Non-2xx.*' <<< "$out" || true)"
}

echo "page: $(curl -s "$page" | wc -c) bytes, $(curl -s -H 'Accept-Encoding: gzip' "$page" | wc -c) gzip; bytes: $(curl -s "$asset" | wc -c)"
line bytes "$asset"
line kept "$page"
line 304 -H "If-None-Match: $etag" "$page"
line made -s every-time-another.lua "$page"
