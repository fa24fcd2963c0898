"""Plays in the window, with keys, until it is killed."""

import re
import subprocess
import time

from pipes import PATIENCE, Pipes
from promises import Broken, Run

ACKNOWLEDGED = re.compile(r"^acknowledged (\S+)\n", re.MULTILINE)
DEAD_TIME = 0.26  # the desk takes nothing for that long after its screen has changed
RETRY = 1.5       # seconds after which keys that led to nothing are pressed again
TRIES = 8

QUESTIONS = """\
qingwen: 1
bank: window
chapter: {id: "1", title: Keys suffice}
questions:
"""
SINGLE = "  - {{id: s{n}, ask: 第{n}题：选哪一个？, right: 对{n}, wrong: [错一, 错二, 错三], why: 因为。}}\n"
TRUTH = "  - {{id: t{n}, ask: 第{n}题：对不对？, is: {truth}, why: 因为。}}\n"


def write_bank(path):
    """Six questions that digits answer."""
    lines = [(SINGLE if n % 2 else TRUTH).format(n=n, truth="true" if n % 4 else "false") for n in range(1, 7)]
    path.write_text(QUESTIONS + "".join(lines), encoding="utf-8")
    return str(path)


class WindowMoment:
    """When to kill: while it starts, right after Return was pressed, or while nothing happens; after so many steps."""

    def __init__(self, rng):
        self.what = rng.choice(["start", "return", "return", "idle"])
        self.steps = 0 if self.what == "start" else rng.choice([0, 1, 2, 3])
        self.delay = rng.uniform(0, {"start": 0.6, "return": 0.03, "idle": 0.3}[self.what])


class WindowDriver:
    def __init__(self, program, bank, data, rng, screen, finished):
        self.command = [program, "play", bank, "--trace", "--data", data]
        self.rng = rng
        self.screen = screen
        self.finished = finished  # whether the newest round is over

    def moment(self):
        return WindowMoment(self.rng)

    def play(self, fresh, moment):
        run = Run()
        process = subprocess.Popen(self.command + ["--new" if fresh else "--resume"], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.screen.environment)
        pipes = Pipes(process)
        try:
            if not moment or moment.what != "start":
                self._press_all(pipes, run, moment)
            if moment:
                time.sleep(moment.delay)
                process.kill()
            else:
                process.terminate()
            status = process.wait(PATIENCE)
        finally:
            process.kill()
            _, err = pipes.finish()
        if not moment and status != 0:
            raise Broken(f"it ended with {status}: {err[-300:]}")
        run.acknowledged = ACKNOWLEDGED.findall(err)
        run.over = self.finished()
        return run

    def _press_all(self, pipes, run, moment):
        if not pipes.wait_for(lambda texts: ACKNOWLEDGED.search(texts["err"])):
            raise Broken(f"the window did not open: {pipes.texts['err'][-300:]}")
        steps = 0
        while not self.finished() and (not moment or steps < moment.steps):
            self._step(pipes, run)
            steps += 1
        if moment and moment.what == "return" and not self.finished():
            time.sleep(DEAD_TIME)
            self._press(run, len(ACKNOWLEDGED.findall(pipes.texts["err"])), self.rng.choice("12"))

    def _step(self, pipes, run):
        """Chooses and confirms, or goes on: until one more event is acknowledged."""
        time.sleep(DEAD_TIME)
        before = len(ACKNOWLEDGED.findall(pipes.texts["err"]))
        digit = self.rng.choice("12")
        for _ in range(TRIES):
            self._press(run, before, digit)
            if pipes.soon(lambda texts: len(ACKNOWLEDGED.findall(texts["err"])) > before, RETRY):
                return
        raise Broken(f"{TRIES} times the keys led to nothing: {pipes.texts['err'][-300:]}")

    def _press(self, run, before, digit):
        # Keys that came late may answer the question after: any digit pressed since the event before may be meant.
        for event in (before, before + 1):
            run.pressed.setdefault(event, set()).add(digit)
        self.screen.press(digit, "Return")
