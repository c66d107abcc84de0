#!/usr/bin/env bash
# People plan milestones and register organisations while application, backends and postmaster are killed, the database hangs,
# the disk is full, the application's clock is wrong and answers are thrown away; a ledger outside decides. Then: the database
# hangs, refuses or dies, two copies start at once. On loopback, with processes of its own.
# The arguments: how often it disturbs (three quarters of them kill), 8 unless told; how many writes, 400 unless told; for how
# many seconds the database is away, 60 unless told. The goal is bench/chaos.sh 80 10000.
set -euo pipefail
cd "$(dirname "$0")/.."
exec mvn -B -ntp -Pchaos test -Dchaos.kills="${1:-8}" -Dchaos.writes="${2:-400}" -Dchaos.away="${3:-60}"
