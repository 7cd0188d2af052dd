#!/usr/bin/env bash
# compare_zoompan.sh BUILD_DIR [ROUNDS]: the same push-in (1.0 to 1.4, 150 frames of 1080x1920) from the same still by
# ffmpeg's zoompan and by the sketch renderer, which relights it too. Both decode the same PNG and throw the frames
# away; the two take turns, whole processes of 150 frames and of one are timed (wall and CPU), and ratios of the
# medians are printed, of the processes and of the frames alone (150 less one).
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
    for frames in 1 150; do
        name=zoompan$frames run ffmpeg -v error -i "$still" -vf \
            "zoompan=z='pow(1.4,on/149)':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2':d=$frames:s=1080x1920:fps=30" \
            -frames:v $frames -f null -
        name=sketch$frames run "$build/bin/SketchBench" --benchmark_filter="wholeClip/$frames/"
    done
done

median() { awk "{print $2}" "$work/$1" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
for name in zoompan150 sketch150; do
    echo "$name: $(median $name '$1') s wall, $(median $name '$2 + $3') s CPU (median of $rounds)"
done
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.1f", a / b}'; }
minus() { awk -v a="$1" -v b="$2" 'BEGIN {print a - b}'; }
echo "whole process: sketch is $(ratio "$(median zoompan150 '$1')" "$(median sketch150 '$1')") times as fast (wall)," \
    "$(ratio "$(median zoompan150 '$2 + $3')" "$(median sketch150 '$2 + $3')") times (CPU)"
echo "149 frames without reading the picture and preparing:" \
    "$(ratio "$(minus "$(median zoompan150 '$1')" "$(median zoompan1 '$1')")" \
        "$(minus "$(median sketch150 '$1')" "$(median sketch1 '$1')")") times (wall)," \
    "$(ratio "$(minus "$(median zoompan150 '$2 + $3')" "$(median zoompan1 '$2 + $3')")" \
        "$(minus "$(median sketch150 '$2 + $3')" "$(median sketch1 '$2 + $3')")") times (CPU)"
