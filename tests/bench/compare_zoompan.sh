#!/usr/bin/env bash
# compare_zoompan.sh BUILD_DIR [ROUNDS]: the same push-in (1.0 to 1.4, 150 frames of 1080x1920) from the same still by
# ffmpeg's zoompan, by the sketch with one relit layer and with two relit layers and a filled background, and a plain
# copy of as many bytes. All decode the same PNG (the copy decodes none) and throw the frames away. They take turns, so
# that a busy machine hurts all alike; whole processes of 150 frames and of one are timed (wall and CPU) and medians
# are taken. "frames" is 150 less one: no reading, no preparing.
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
        for clip in oneLayer twoLayer copy; do
            name=$clip$frames run "$build/bin/SketchBench" --benchmark_filter="${clip}Clip/$frames/"
        done
    done
done

wall='$1'
cpu='$2 + $3'
median() { awk "{print $2}" "$work/$1" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
frames() { awk -v a="$(median "${1}150" "$2")" -v b="$(median "${1}1" "$2")" 'BEGIN {print a - b}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.1f", a / b}'; }
for clip in zoompan oneLayer twoLayer copy; do
    echo "$clip: process $(median ${clip}150 "$wall") s wall, $(median ${clip}150 "$cpu") s CPU;" \
        "149 frames $(frames $clip "$wall") s wall, $(frames $clip "$cpu") s CPU (median of $rounds)"
done
for clip in oneLayer twoLayer; do
    echo "$clip is faster than zoompan by: process $(ratio "$(median zoompan150 "$wall")" "$(median ${clip}150 "$wall")") (wall)," \
        "$(ratio "$(median zoompan150 "$cpu")" "$(median ${clip}150 "$cpu")") (CPU); frames" \
        "$(ratio "$(frames zoompan "$wall")" "$(frames $clip "$wall")") (wall)," \
        "$(ratio "$(frames zoompan "$cpu")" "$(frames $clip "$cpu")") (CPU)"
    echo "$clip takes as long as copying its bytes $(ratio "$(frames $clip "$wall")" "$(frames copy "$wall")") times (wall)," \
        "$(ratio "$(frames $clip "$cpu")" "$(frames copy "$cpu")") times (CPU)"
done
