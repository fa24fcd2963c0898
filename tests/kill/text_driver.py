"""Plays in the terminal until it is killed."""

import re
import subprocess
import time

from pipes import PATIENCE, Pipes
from promises import Broken, Run

QUESTION = re.compile(r"── Question (\d+) of \d+ · ([A-Za-z ]+?) (?:·|──)")
SAVED = re.compile(r"Answer (\d+) is saved\.")
ACKNOWLEDGED = re.compile(r"^acknowledged (\S+)\n", re.MULTILINE)
PROMPT = "ends the round): "


class Moment:
    """When to kill: after so many answers were handed over (0: while it starts), and so many seconds later."""

    def __init__(self, rng):
        self.answers = rng.choice([0, 1, 1, 2, 3])
        self.delay = rng.uniform(0, 0.12) if self.answers == 0 else rng.choice([0, rng.uniform(0, 0.004)])


class TextDriver:
    """Plays in the terminal. WindowDriver has the same moment() and play()."""

    def __init__(self, program, bank, data, rng):
        self.command = [program, "play", bank, "--text", "--lang", "en", "--trace", "--data", data]
        self.rng = rng

    def moment(self):
        return Moment(self.rng)

    def play(self, fresh, moment):
        run = Run()
        process = subprocess.Popen(self.command + ["--new" if fresh else "--resume"], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        pipes = Pipes(process)
        try:
            self._answer_all(process, pipes, run, moment)
            if moment:
                time.sleep(moment.delay)
                process.kill()
            status = process.wait(PATIENCE)
        finally:
            process.kill()
            out, err = pipes.finish()
        if not moment and status != 0:
            raise Broken(f"it ended with {status}: {err[-300:]}")
        run.acknowledged = ACKNOWLEDGED.findall(err)
        run.saved = [int(number) - 1 for number in SAVED.findall(out)]
        run.over = "The round is over." in out
        return run

    def _answer_all(self, process, pipes, run, moment):
        prompts = 0
        while not moment or prompts < moment.answers:
            prompts += 1
            if not pipes.wait_for(lambda texts: texts["out"].count(PROMPT) >= prompts):
                return
            number, kind = QUESTION.findall(pipes.texts["out"])[-1]
            line = self._answer_to(kind)
            run.given[int(number) - 1] = line
            try:
                process.stdin.write((line + "\n").encode())
                process.stdin.flush()
            except BrokenPipeError:
                return

    def _answer_to(self, kind):
        letters = self.rng.sample("ABC", 3)
        return {"Single choice": letters[0], "Multiple choice": "".join(letters[:2]), "True or false": self.rng.choice("tf"),
                "Put in order": "".join(letters), "Match": "A" + self.rng.choice("123"),
                "Fill in": "核心|“" + letters[0] + "”", "Number": self.rng.choice("2345")}[kind]
