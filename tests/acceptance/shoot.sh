#!/usr/bin/env bash
# shoot.sh PROGRAM FOLDER: starts the app on an empty home, waits for its window and saves a picture of each workspace and
# of the export sheet. Runs inside an X server (./dev shot starts one).
set -euo pipefail
program=$1 folder=$2
home=$(mktemp -d)
trap 'kill $app $manager 2>/dev/null; rm -rf "$home"' EXIT
export RUSHES_HOME=$home XDG_RUNTIME_DIR=$home
chmod 700 "$home"
openbox >/dev/null 2>&1 &
manager=$!
"$program" >"$folder/rushes.log" 2>&1 &
app=$!
window=$(xdotool search --sync --onlyvisible --name 'Rushes$' | head -n 1)
xdotool windowsize --sync "$window" 1440 900 || true
xdotool windowmove "$window" 0 0

settle() { sleep "${1:-1.5}"; }
shoot() { import -window root "$folder/$1.png"; }

settle "${SAMPLE_SECONDS:-60}" # the sample project is being made
xdotool key ctrl+1; settle; shoot explore
xdotool key ctrl+2; settle; shoot compare
xdotool key ctrl+3; settle 3; shoot clip
xdotool key ctrl+4; settle 2; shoot cut
xdotool key ctrl+shift+e; settle 3; shoot export
