#!/usr/bin/env bash
# compare_zoompan.sh BUILD_DIR [ROUNDS]: the same push-in (1.0 to 1.4, 150 frames of 1080x1920) from the same still by
# ffmpeg's zoompan and by the sketch renderer, which relights it too. Both decode the same PNG and throw the frames
# away; the two take turns, whole processes are timed (wall and CPU), and medians and their ratio are printed.
# zoompan filters bicubic and steps by whole source pixels; the sketch is bilinear at 1/256 pixel.
set -euo pipefail
build=${1:?usage: compare_zoompan.sh BUILD_DIR [ROUNDS]}
rounds=${2:-5}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
still=$work/still.png
ffmpeg -v error -f lavfi -i "mandelbrot=size=1620x2880" -frames:v 1 "$still"

export RUSHES_BENCH_PICTURE=$still QT_QPA_PLATFORM=offscreen
TIMEFORMAT="%R %U %S"
run() { { time "$@" >/dev/null 2>&1; } 2>>"$work/$name"; }
for ((round = 0; round < rounds; ++round)); do
    name=zoompan run ffmpeg -v error -i "$still" -vf \
        "zoompan=z='pow(1.4,on/149)':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2':d=150:s=1080x1920:fps=30" \
        -frames:v 150 -f null -
    name=sketch run "$build/bin/SketchBench" --benchmark_filter=wholeClip
done

median() { awk "{print $2}" "$work/$1" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
for name in zoompan sketch; do
    echo "$name: $(median $name '$1') s wall, $(median $name '$2 + $3') s CPU (median of $rounds)"
done
awk -v a="$(median zoompan '$1')" -v b="$(median sketch '$1')" -v c="$(median zoompan '$2 + $3')" \
    -v d="$(median sketch '$2 + $3')" 'BEGIN {printf "sketch is %.1f times as fast (wall), %.1f times (CPU)\n", a / b, c / d}'
