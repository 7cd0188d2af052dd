#!/usr/bin/env python3
"""Compiles every header alone, with the flags of its room. Usage: check_headers.py BUILD_DIR [JOBS]; prints what the
compiler says and exits 1 when a header does not stand alone. The room's precompiled headers (Qt, JSON, standard) are
in force: without them this takes longer than the build. `./dev headers --bare` checks those too."""
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import compile_commands
from compile_commands import ROOT


def room_commands(build: Path) -> dict[str, list[str]]:
    """For each room the command of one of its objects, without its source, output and launcher."""
    commands: dict[str, list[str]] = {}
    for entry in compile_commands.entries(build):
        library = re.search(r"/rushes_(core|ui)_(\w+)\.dir/(?!cmake_pch)", entry["command"])
        if library:
            commands["/".join(library.groups())] = compile_commands.words(entry)
    return commands


def check(command: list[str], header: Path, build: Path) -> str:
    ran = subprocess.run([*command, "-fsyntax-only", "-x", "c++", "-"], input=f'#include "{header.relative_to(ROOT)}"\n',
                         cwd=build, capture_output=True, text=True)
    return ran.stderr if ran.returncode else ""


def main() -> int:
    build = Path(sys.argv[1]).resolve()
    jobs = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    commands = room_commands(build)
    tracked = subprocess.run(["git", "ls-files", "core/*.h", "ui/*.h"], cwd=ROOT, capture_output=True, text=True, check=True)
    headers = [ROOT / line for line in tracked.stdout.split()]
    with ThreadPoolExecutor(jobs) as pool:
        faults = list(pool.map(lambda h: check(commands["/".join(h.relative_to(ROOT).parts[:2])], h, build), headers))
    for fault in filter(None, faults):
        print(fault)
    print(f"{len(headers)} headers, {sum(map(bool, faults))} do not stand alone")
    return 1 if any(faults) else 0


if __name__ == "__main__":
    sys.exit(main())
