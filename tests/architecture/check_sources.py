#!/usr/bin/env python3
"""Checks what a reader counts on: includes point down the level table, core knows no window, files stay short, headers
say what they are. Usage: check_sources.py SOURCE_DIR; prints each fault as file:line and exits 1 when there is one."""
import re
import sys
from pathlib import Path

LEVELS = {
    "core/base": 0,
    "core/net": 1, "core/settings": 1,
    "core/catalog": 2, "core/media": 2, "core/direction": 2, "core/timeline": 2,
    "core/draft": 3, "core/sketch": 3, "core/project": 3,
    "core/providers": 4, "core/render": 4,
    "core/generation": 5,
    "ui/widgets": 6,
    "ui/explore": 7, "ui/compare": 7, "ui/clip": 7, "ui/cut": 7, "ui/export": 7, "ui/settings": 7,
    "ui/shell": 8,
    "app/rushes": 10, "app/rushes-cli": 10, "app": 9,
}
LONGEST = 400
SHORTER = {"ui/shell/MainWindow": 300, "ui/cut/TimelineView": 300, "core/generation/JobQueue": 300}
LONG_ON_PURPOSE: dict[str, str] = {}  # file: reason
WINDOWS_IN_CORE = re.compile(r'#include <(QtWidgets|QWidget|QApplication|QPixmap|QMessageBox|QDialog|QMedia|QAudio|QVideo)')
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def room_of(path: str) -> str | None:
    parts = path.split("/")
    for length in (2, 1):
        room = "/".join(parts[:length])
        if room in LEVELS and len(parts) > length:
            return room
    return None


def include_faults(path: str, lines: list[str]):
    room = room_of(path)
    if room is None:
        return
    for number, line in enumerate(lines, 1):
        if path.startswith("core/") and WINDOWS_IN_CORE.match(line):
            yield number, "core must not know windows or media playback"
        match = re.match(r'#include "((?:core|ui|app)/[^"]+)"', line)
        if match:
            other = room_of(match.group(1))
            if other and other != room and LEVELS[other] >= LEVELS[room]:
                yield number, f"{room} (level {LEVELS[room]}) includes {other} (level {LEVELS[other]})"
        elif re.match(r'#include "', line) and not line.rstrip().endswith('.moc"'):
            yield number, "includes are written from the root, as \"core/media/Image.h\""


def file_faults(path: str, lines: list[str]):
    limit = SHORTER.get(path.rsplit(".", 1)[0], LONGEST)
    if len(lines) > limit and path not in LONG_ON_PURPOSE:
        yield len(lines), f"{len(lines)} lines, {limit} at most"
    if path.endswith(".h") and not path.startswith("tests/") and not lines[0].startswith("///"):
        yield 1, "a header opens with a /// paragraph that says what it is"
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            yield number, "finish it, or write it into the issue"


def main(root: Path) -> int:
    faults = 0
    for folder in ("app", "core", "ui", "tests"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            path = file.relative_to(root).as_posix()
            lines = file.read_text(encoding="utf-8").splitlines() or [""]
            for number, fault in [*include_faults(path, lines), *file_faults(path, lines)]:
                print(f"{path}:{number}: {fault}")
                faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
