#!/usr/bin/env python3
"""How each source is compiled, read from CMake's list of a unity build. Usage: compile_commands.py BUILD_DIR OUT_DIR writes
a list for clang-tidy, in which every source of ours stands alone, without the precompiled headers that only GCC reads."""
import json
import re
import shlex
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def entries(build: Path) -> list[dict]:
    return json.loads((build / "compile_commands.json").read_text())


def words(entry: dict) -> list[str]:
    """The compiler and its flags, without the launcher before it and what comes from -o on."""
    all_words = shlex.split(entry["command"])
    first = next(i for i, word in enumerate(all_words) if not word.endswith("ccache"))
    return all_words[first:all_words.index("-o")]


def sources(entry: dict, build: Path) -> list[Path]:
    """The file itself, or those that a unity file puts together."""
    file = Path(entry["file"])
    if not file.is_relative_to(build):
        return [file]
    if file.parent.name != "Unity" or not file.exists():
        return []
    return [Path(name) for name in re.findall(r'^#include "(.+\.cpp)"', file.read_text(), re.M)]


def without_precompiled(flags: list[str]) -> list[str]:
    kept, skip = [], False
    for flag, after in zip(flags, [*flags[1:], ""]):
        if skip:
            skip = False
        elif flag == "-include" and "cmake_pch" in after:
            skip = True
        elif flag not in ("-fpch-preprocess", "-Winvalid-pch", "-Wno-subobject-linkage", "-Wno-shadow"):
            kept.append(flag)
    return kept


def main() -> None:
    build, out = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    plain = []
    for entry in entries(build):
        for source in sources(entry, build):
            if source.is_relative_to(ROOT) and not source.is_relative_to(build):
                plain.append({"directory": entry["directory"], "file": str(source),
                              "arguments": [*without_precompiled(words(entry)), "-c", str(source)]})
    out.mkdir(parents=True, exist_ok=True)
    (out / "compile_commands.json").write_text(json.dumps(plain, indent=1))


if __name__ == "__main__":
    main()
