#!/usr/bin/env python3
"""clang-tidy over src/: tidy.py BUILD, a folder configured with the preset lint. Exit status 1: something was found.

It reads the files of a room eight at once, as cmake has put them together (a unit): nearly all of its time goes into the
headers they share. What is found in a unit may come of the files standing together, two of which give one name to two
things; so each of them is read alone then, and that counts. What was found clean leaves a stamp named by the digest of all
that the finding rests on; it is not read again while that is the same.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOOL = "clang-tidy-14"
ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src"
INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)


def included(file):
    """The files of ours that a file includes itself."""
    names = INCLUDE.findall(file.read_text(encoding="utf-8"))
    return [path for path in (SOURCES / name for name in names) if path.is_file()]


def rests_on(file):
    """A file and every file of ours that it includes, however deep."""
    found, todo = set(), [file]
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo += included(one)
    return sorted(found)


class Tidy:
    def __init__(self, build):
        self.folder = build / "tidy"
        self.folder.mkdir(exist_ok=True)
        commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
        self.units = [one for one in commands if build / "src" in Path(one["file"]).parents]
        self.command = {}
        self.tell_of_files()

    def tell_of_files(self):
        """Beside its units clang-tidy is told of each file by itself, to be read by the command of its unit."""
        told = list(self.units)
        for unit in self.units:
            for file in included(Path(unit["file"])):
                told.append({**unit, "file": str(file), "command": unit["command"].replace(unit["file"], str(file))})
        self.command = {one["file"]: one["command"] for one in told}
        (self.folder / "compile_commands.json").write_text(json.dumps(told), encoding="utf-8")

    def stamp(self, file):
        digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
        digest.update(self.command[str(file)].encode())
        for one in rests_on(file):
            digest.update(one.read_bytes())
        return self.folder / digest.hexdigest()[:32]

    def read(self, file, *options):
        """What is found in a unit or a file, empty when nothing is."""
        stamp = self.stamp(file)
        if stamp.exists():
            return ""
        ran = subprocess.run([TOOL, "-p", str(self.folder), "--quiet", "--warnings-as-errors=*", *options, str(file)],
                             capture_output=True, text=True, check=False)
        if ran.returncode == 0:
            stamp.touch()
            return ""
        return ran.stdout or ran.stderr or f"{TOOL} ended with {ran.returncode} on {file}\n"

    def read_unit(self, unit):
        file = Path(unit["file"])
        parts = [one for one in included(file) if one.suffix == ".cpp"]
        if not parts:
            return self.read(file)
        if all(self.stamp(one).exists() for one in parts):
            return ""
        if not self.read(file, "--extra-arg=-Wno-shadow"):  # the names of another file are shadowed there
            return ""
        return "".join(map(self.read, parts))


def once(text):
    """What is found in a header is found from every unit that includes it; it is shown once."""
    seen = set()
    for found in re.split(r"^(?=\S+: (?:error|warning): )", text, flags=re.MULTILINE):
        if found not in seen:
            seen.add(found)
            yield found


def main():
    tidy = Tidy(Path(sys.argv[1]).resolve())
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = "".join(pool.map(tidy.read_unit, tidy.units))
    sys.stdout.writelines(once(found))
    return 1 if found else 0


sys.exit(main())
