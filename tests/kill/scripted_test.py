#!/usr/bin/python3
"""Plays a scripted round with the real program and compares what it prints; only the time taken may differ.

scripted_test.py PROGRAM BANK INPUT GOLDEN
"""

import difflib
import re
import subprocess
import sys
import tempfile
from pathlib import Path


def main(program, bank, script, golden):
    with tempfile.TemporaryDirectory(prefix="qingwen-scripted-") as folder:
        command = [program, "play", bank, "--text", "--lang", "en", "--seed", "5", "--data", str(Path(folder) / "data")]
        played = subprocess.run(command, input=Path(script).read_bytes(), capture_output=True, timeout=60)
    printed = played.stdout.decode() + "--- stderr\n" + played.stderr.decode()
    printed = re.sub(r"^Time: .*$", "Time: 0 s", printed, flags=re.MULTILINE)
    expected = Path(golden).read_text(encoding="utf-8")
    sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), printed.splitlines(True), golden, "printed"))
    return 0 if printed == expected and played.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
