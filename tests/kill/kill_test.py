#!/usr/bin/python3
"""Kills Qingwen while it is used, again and again, and holds it to its word: what it acknowledged is kept.

kill_test.py PROGRAM BANK [--kills N] [--seed N]     in the terminal
kill_test.py PROGRAM --window [--kills N] [--seed N] in the window, on an Xvfb of its own

Each run plays the round that is open, or a new one, and is killed with SIGKILL at a moment drawn from the seed: while it
starts, around the time an answer is written, in the window also while nothing happens. After each kill the log is
exported and checked:
  - every event acknowledged on stderr is there; every answer called saved on stdout is there once, as it was given;
  - events count up without gaps, no id comes twice, and what an earlier export held has not changed;
  - the log replays.
At the end the round goes on to its end. Exit status 0 when all of that held, else 1.
"""

import argparse
import contextlib
import random
import sys
import tempfile
from pathlib import Path

from promises import Broken, Record
from text_driver import TextDriver
from window_driver import WindowDriver, write_bank
from xvfb import Screen


def rounds_of(driver, record, kills):
    for _ in range(kills):
        newest = record.newest()
        fresh = newest is None or newest[1]
        record.check(driver.play(fresh, driver.moment()))
    newest = record.newest()
    last = driver.play(newest is None or newest[1], None)
    record.check(last)
    if not last.over or not record.newest()[1]:
        raise Broken("the round did not go on to its end")


def finished(record):
    newest = record.newest()
    return newest is not None and newest[1]


def driver_of(wanted, folder, record, held):
    rng = random.Random(wanted.seed)
    if not wanted.window:
        return TextDriver(wanted.program, wanted.bank, record.data, rng)
    bank = wanted.bank or write_bank(folder / "bank.yaml")
    screen = held.enter_context(Screen())
    return WindowDriver(wanted.program, bank, record.data, rng, screen, lambda: finished(record))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("bank", nargs="?")
    parser.add_argument("--window", action="store_true")
    parser.add_argument("--kills", type=int)
    parser.add_argument("--seed", type=int, default=20261123)
    wanted = parser.parse_args()
    kills = wanted.kills if wanted.kills is not None else 15 if wanted.window else 45
    with contextlib.ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="qingwen-kill-")))
        record = Record(wanted.program, str(folder / "data"))
        try:
            rounds_of(driver_of(wanted, folder, record, held), record, kills)
        except Broken as broken:
            print(f"seed {wanted.seed}: {broken}", file=sys.stderr)
            return 1
    kept = sum(len(export.splitlines()) - 1 for export in record.exports.values())
    print(f"{kills} kills, {len(record.exports)} rounds, {kept} events kept, {record.promised} acknowledged, 0 lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
