#!/usr/bin/env bash
# Registers organisations while application, backends and postmaster are killed, the database hangs and answers are thrown
# away; a ledger outside decides. Then: the database hangs or dies, two copies start at once. On loopback, with processes of its
# own. The argument says how often it disturbs, 8 unless told.
set -euo pipefail
cd "$(dirname "$0")/.."
exec mvn -B -ntp -Pchaos test -Dchaos.kills="${1:-8}"
