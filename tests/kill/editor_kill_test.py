#!/usr/bin/python3
"""Kills the editor while somebody types and saves, again and again, and holds it to its word: work that was kept is not lost.

editor_kill_test.py PROGRAM BANK [--typing N] [--saving N] [--seed N]

BANK is a folder; a copy of it is edited in a real window, on an Xvfb of its own, and killed with SIGKILL
  - once what was typed is kept as unsaved work: the next start offers it, and takes it up again or throws it away;
  - at moments drawn from the seed, while it saves: the file is byte for byte the old one or the new one, and as long as it is
    the old one, the new one is kept as unsaved work.
After each kill every other file of the bank is what it was, and nothing is left beside them for good. Exit status 0 when all
of that held, else 1.
"""

import argparse
import contextlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editor_window import EditorWindow, place_window, unsaved
from promises import Broken
from xvfb import Screen

LONG_AGO = 3600  # seconds: what is left for so long belongs to no program that still saves
SAVES_WITHIN = 0.15


class Moment:
    """When to kill, once Ctrl S is pressed: after a time, when the new text lies beside, or when the old one is put away."""

    def __init__(self, rng):
        self.what = rng.choice(["time", "beside", "version"])
        self.delay = rng.uniform(0, SAVES_WITHIN if self.what == "time" else 0.004)


class Work:
    """A bank whose author is killed; `file` is what is edited, `content` what it is to hold."""

    def __init__(self, program, bank, folder, held):
        self.program, self.held, self.screen = program, held, held.enter_context(Screen())
        self.bank, self.data = folder / "bank", folder / "data"
        shutil.copytree(bank, self.bank)
        place_window(self.data)
        self.file = self.bank / "01.yaml"
        self.content = self.file.read_bytes()
        self.others = self.all_others()
        self.all_contents = {self.content}  # that the file ever had
        self.typed = self.left = self.saved = 0

    def all_others(self):
        return {path: path.read_bytes() for path in self.bank.rglob("*.yaml") if path != self.file}

    def start(self):
        command = [self.program, "--data", str(self.data), "edit", str(self.bank)]
        process = subprocess.Popen(command, env=self.screen.environment)
        self.held.callback(process.kill)
        return EditorWindow(process, self.screen, self.data)

    def type(self, editor):
        """Another question, kept as unsaved work. What the file is to hold then."""
        self.typed += 1
        text = f"Who saw change {self.typed}?"
        stem = next(line for line in self.content.splitlines() if line.startswith(b"    ask: "))
        meant = self.content.replace(stem, b"    ask: " + text.encode(), 1)
        editor.type_stem(self.file, text, meant)
        self.all_contents.add(meant)
        return meant

    def beside(self):
        return [path for path in self.bank.rglob("*") if path.is_file() and path.suffix != ".yaml"]

    def versions(self):
        return list((self.data / "editor" / "versions").glob("*"))

    def check(self, *possible):
        if self.file.read_bytes() not in possible:
            raise Broken(f"{self.file.name} is neither the old nor the new one: {self.file.read_bytes()[:2000]}")
        if self.all_others() != self.others:
            raise Broken("another file of the bank was changed")
        checked = subprocess.run([self.program, "--lang", "en", "check", str(self.bank)], capture_output=True, text=True,
                                 check=False)
        if checked.returncode != 0:
            raise Broken(f"the bank is not read: {checked.stdout[-500:]}")


def throw_away(work):
    editor = work.start()
    work.type(editor)
    editor.kill()
    editor = work.start()
    editor.throw_away(work.file)
    editor.close()
    work.check(work.content)


def kill_while_typing(work):
    editor = work.start()
    meant = work.type(editor)
    editor.kill()
    work.check(work.content)
    work.content = meant
    editor = work.start()
    editor.take_up(work.file, meant)
    if editor.close() != 0:
        raise Broken("the editor did not end well")
    work.check(meant)


def wait_for(moment, work, versions):
    look = {"time": lambda: True, "beside": work.beside, "version": lambda: work.versions() != versions}[moment.what]
    end = time.monotonic() + SAVES_WITHIN * 4
    while not look() and time.monotonic() < end:
        pass
    time.sleep(moment.delay)


def save_and_kill(work, editor, moment):
    old, new, versions = work.content, work.type(editor), work.versions()
    pressing = subprocess.Popen(["xdotool", "key", "ctrl+s"], env=work.screen.environment)
    wait_for(moment, work, versions)
    editor.kill()
    pressing.wait()
    work.check(old, new)
    work.content = new
    if work.file.read_bytes() == new:
        work.saved += 1
    elif unsaved(work.data, work.file) != new:
        raise Broken("what was neither saved nor kept is lost")


def kill_while_saving(work, moments):
    """The next start takes up what was not saved, and saves again: of what kills left beside, nothing stays."""
    editor = work.start()
    for moment in moments:
        save_and_kill(work, editor, moment)
        for path in work.beside():
            work.left += 1
            os.utime(path, (time.time() - LONG_AGO,) * 2)
        editor = work.start()
        editor.take_up(work.file, work.content)
    editor.save(work.file, work.type(editor))
    if work.beside():
        raise Broken(f"left beside for good: {[path.name for path in work.beside()]}")
    for path in work.versions():
        if path.read_bytes() not in work.all_contents:
            raise Broken(f"{path.name} is no version that ever was")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("bank")
    parser.add_argument("--typing", type=int, default=1)
    parser.add_argument("--saving", type=int, default=5)
    parser.add_argument("--seed", type=int, default=20261125)
    wanted = parser.parse_args()
    rng = random.Random(wanted.seed)
    with contextlib.ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="qingwen-edit-")))
        work = Work(wanted.program, wanted.bank, folder, held)
        try:
            throw_away(work)
            for _ in range(wanted.typing):
                kill_while_typing(work)
            kill_while_saving(work, [Moment(rng) for _ in range(wanted.saving)])
        except Broken as broken:
            print(f"seed {wanted.seed}: {broken}", file=sys.stderr)
            return 1
    kills = 1 + wanted.typing + wanted.saving
    print(f"{kills} kills, {work.saved} of {wanted.saving} saves were done, {work.left} files swept from beside, 0 lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
