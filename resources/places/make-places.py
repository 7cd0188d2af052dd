#!/usr/bin/env python3
"""Makes the pictures of the places behind products from panoramas: make-places.py HDRI_FOLDER OUTPUT_FOLDER.

HDRI_FOLDER is `hdri` of the npm package @pmndrs/assets 1.7.0 (`npm pack @pmndrs/assets@1.7.0`): panoramas of Poly Haven
under CC0, 512x256 EXR files as base64 in JavaScript. ffmpeg reads them. Each place is a piece of one, as far out of
focus as a lens for portraits would put it, blurred in linear light so that lamps become discs, then developed.
The light it prints is what core/sketch/Place.cpp goes by. Needs nothing but Python and ffmpeg."""
import array
import base64
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

WIDTH, HEIGHT = 512, 256
DEGREES_ACROSS, LOWEST, HIGHEST = 150, -10, 75  # the piece; 0 is the horizon
OUTPUT_WIDTH = 768
BLUR_DEGREES = 1.5
BRIGHTEST = 24.0  # of a source of light, so that the sun does not swallow the picture
# Name: panorama, where its middle lies (share of the width), brightness of the developed picture.
PLACES = {
    "apartment": ("apartment", 0.60, 0.95),
    "city": ("city", 0.66, 0.90),
    "dawn": ("dawn", 0.62, 0.75),
    "forest": ("forest", 0.40, 0.70),
    "night": ("night", 0.55, 0.22),
    "park": ("park", 0.35, 0.85),
    "quay": ("venice", 0.74, 0.80),
    "sunset": ("sunset", 0.45, 0.75),
}


def panorama(file):
    """Red, green and blue of linear light, rows from the top."""
    text = re.search(r"base64,([^']+)'", file.read_text())
    with tempfile.NamedTemporaryFile(suffix=".exr") as exr:  # ffmpeg does not know it in a pipe
        exr.write(base64.b64decode(text.group(1)))
        exr.flush()
        raw = subprocess.run(["ffmpeg", "-loglevel", "error", "-i", exr.name, "-f", "rawvideo", "-pix_fmt", "gbrpf32le", "-"],
                             stdout=subprocess.PIPE, check=True).stdout
    values = array.array("f", raw)
    size = WIDTH * HEIGHT
    green, blue, red = (values[i * size:(i + 1) * size] for i in range(3))
    channels = [array.array("f", (max(0.0, v) if v == v else 0.0 for v in c)) for c in (red, green, blue)]
    for i in range(size):  # brighter than a half float holds, in some channel: the sun
        if not all(math.isfinite(c[i]) for c in channels):
            for c in channels:
                c[i] = 1e4
    return channels


def luminance(channels, i):
    return 0.2126 * channels[0][i] + 0.7152 * channels[1][i] + 0.0722 * channels[2][i]


def key_of(channels):
    """The panorama's usual brightness: a mean in which no lamp counts for more than others."""
    logs = [math.log(max(1e-4, min(1e3, luminance(channels, i)))) for i in range(0, WIDTH * HEIGHT, 5)]
    return math.exp(sum(logs) / len(logs))


def piece(channel, middle, rows, columns):
    """The piece in `rows` x `columns` by bilinear reading."""
    out = array.array("f")
    step = DEGREES_ACROSS / columns
    for r in range(rows):
        y = (90 - (HIGHEST - (r + 0.5) * step)) / 180 * HEIGHT - 0.5
        y0 = min(HEIGHT - 2, max(0, int(y)))
        fy = min(1.0, max(0.0, y - y0))
        for c in range(columns):
            x = (middle + (c + 0.5 - columns / 2) * step / 360) * WIDTH - 0.5
            x0 = math.floor(x)
            fx = x - x0
            a, b = x0 % WIDTH, (x0 + 1) % WIDTH
            top = channel[y0 * WIDTH + a] * (1 - fx) + channel[y0 * WIDTH + b] * fx
            low = channel[(y0 + 1) * WIDTH + a] * (1 - fx) + channel[(y0 + 1) * WIDTH + b] * fx
            out.append(top * (1 - fy) + low * fy)
    return out


def out_of_focus(channel, rows, columns, radius):
    """Each point becomes a disc; by running sums of each row."""
    reach = int(radius)
    sums = []
    for r in range(rows):
        row = channel[r * columns:(r + 1) * columns]
        row = [row[0]] * (reach + 1) + list(row) + [row[-1]] * (reach + 1)
        total, running = 0.0, [0.0]
        for v in row:
            total += v
            running.append(total)
        sums.append(running)
    spans = [(dy, int(math.sqrt(radius * radius - dy * dy))) for dy in range(-reach, reach + 1)]
    count = sum(2 * half + 1 for _, half in spans)
    out = array.array("f", bytes(4 * rows * columns))
    for r in range(rows):
        line = [0.0] * columns
        for dy, half in spans:
            running = sums[min(rows - 1, max(0, r + dy))]
            first = reach + 1 - half
            last = reach + 2 + half
            line = [v + b - a for v, a, b in zip(line, running[first:first + columns], running[last:last + columns])]
        for c in range(columns):
            out[r * columns + c] = line[c] / count
    return out


def developed(value):
    """The filmic curve of Narkowicz (2015), and sRGB."""
    v = min(1.0, max(0.0, value * (2.51 * value + 0.03) / (value * (2.43 * value + 0.59) + 0.14)))
    return int(255 * (12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055) + 0.5)


def light_of(channels, middle):
    """From where most light comes, as Lighting in core/direction has it (0 = from the camera, + from the right, 180 from
    behind), how soft it is, and its red for each blue."""
    right = ahead = up = total = red = blue = 0.0
    for r in range(HEIGHT):
        elevation = math.radians(90 - (r + 0.5) * 180 / HEIGHT)
        for c in range(WIDTH):
            i = r * WIDTH + c
            light = luminance(channels, i) * math.cos(elevation)  # rows near the poles are shorter
            turn = math.radians(((c + 0.5) / WIDTH - middle) * 360)
            right += light * math.cos(elevation) * math.sin(turn)
            ahead += light * math.cos(elevation) * math.cos(turn)
            up += light * math.sin(elevation)
            total += light
            if elevation > 0:
                red += channels[0][i] * math.cos(elevation)
                blue += channels[2][i] * math.cos(elevation)
    turn = math.degrees(math.atan2(right, ahead))
    return {
        "azimuth": round(math.copysign(180 - abs(turn), turn)),
        "elevation": round(math.degrees(math.atan2(up, math.hypot(right, ahead)))),
        "softness": round(1 - math.sqrt(right * right + ahead * ahead + up * up) / total, 2),
        "red for blue": round(red / blue, 2),
    }


def main(source, target):
    target.mkdir(parents=True, exist_ok=True)
    columns = OUTPUT_WIDTH
    rows = round(columns * (HIGHEST - LOWEST) / DEGREES_ACROSS / 2) * 2
    for name, (file, middle, brightness) in PLACES.items():
        channels = panorama(source / f"{file}.exr.js")
        key = key_of(channels)
        channels = [array.array("f", (v / key for v in c)) for c in channels]
        limit = [min(1.0, BRIGHTEST / max(1e-6, luminance(channels, i))) for i in range(WIDTH * HEIGHT)]
        channels = [array.array("f", (v * l for v, l in zip(c, limit))) for c in channels]
        exposure = 0.18 * brightness
        radius = BLUR_DEGREES * columns / DEGREES_ACROSS
        pieces = [out_of_focus(piece(c, middle, rows, columns), rows, columns, radius) for c in channels]
        pixels = bytearray(3 * rows * columns)
        for k in range(3):
            pixels[k::3] = bytes(developed(v * exposure) for v in pieces[k])
        subprocess.run(
            ["ffmpeg", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{columns}x{rows}", "-i",
             "-", "-q:v", "2", "-bitexact", str(target / f"{name}.jpg")], input=bytes(pixels), check=True)
        print(name, light_of(channels, middle))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
