#!/usr/bin/env bash
# compare_curl.sh BUILD_DIR [PICTURES]: pictures of 1 MB through the whole service layer beside `curl --parallel`
# merely downloading the same bodies from the same server in the same run: once in memory, where both do the same
# work, and once on the disk, where only the service layer waits for every picture to be on it.
set -euo pipefail
build=${1:?usage: compare_curl.sh BUILD_DIR [PICTURES]}
pictures=${2:-300}
for folder in /dev/shm "${TMPDIR:-/tmp}"; do
    [ -d "$folder" ] && "$build/bin/ServiceBench" --pictures "$pictures" --folder "$folder"
done
