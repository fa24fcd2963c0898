#!/usr/bin/python3
"""Gives the real program a bad world and looks how it ends: by itself, with the right status, and saying what and what to do.

faults_test.py PROGRAM BINARY_FOLDER BANK [NAME...]

Every function case_… of the modules beside this is one case, and may return what it measured; NAME picks those whose names
hold it. Cases that mount run in a mount namespace of their own; where that is not allowed they are skipped and the reason is
printed. Exit status 0 when no case failed, else 1.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

import backup_cases
import bank_cases
import data_cases
import display_cases
import editor_cases
import editor_hostile_cases
import editor_outside_cases
import surrounding_cases
import watch_cases
import window_cases
from stand import Broken, Skipped, Stand

INSIDE = "QINGWEN_FAULTS_INSIDE"


def namespace():
    """The words that start a command where it may mount unseen; nothing where that is not allowed."""
    for words in (["unshare", "--mount"], ["unshare", "--map-root-user", "--mount"]):
        with contextlib.suppress(FileNotFoundError):
            tried = subprocess.run([*words, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False)
            if tried.returncode == 0:
                return words
    return []


def cases(names):
    for module in (display_cases, bank_cases, data_cases, backup_cases, surrounding_cases, watch_cases,
                   window_cases, editor_cases, editor_outside_cases, editor_hostile_cases):
        for name, case in vars(module).items():
            if name.startswith("case_") and (not names or any(wanted in name for wanted in names)):
                yield name.removeprefix("case_"), case


def outcome(case, program, binary, bank):
    with contextlib.ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="qingwen-faults-")))
        try:
            told = case(Stand(program, binary, bank, folder, os.environ[INSIDE] == "mount", held))
        except Skipped as reason:
            return f"skipped: {reason}"
        except Broken as broken:
            return f"FAILED: {broken}"
        except Exception:  # pylint: disable=broad-except
            return f"FAILED: {traceback.format_exc()}"
    return f"passed: {told}" if told else "passed"


def main(program, binary, bank, *names):
    if INSIDE not in os.environ:
        words = namespace()
        os.environ[INSIDE] = "mount" if words else "no"
        if words:
            os.execvp(words[0], [*words, sys.executable, "-B", *sys.argv])
    outcomes = []
    for name, case in cases(names):
        began = time.monotonic()
        outcomes.append(outcome(case, program, binary, bank))
        print(f"{time.monotonic() - began:5.1f} s  {name}: {outcomes[-1]}", flush=True)
    failed = sum(each.startswith("FAILED") for each in outcomes)
    print(f"{len(outcomes)} cases, {failed} failed, {sum(each.startswith('skipped') for each in outcomes)} skipped")
    return 1 if failed or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
