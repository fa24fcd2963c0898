#!/usr/bin/python3
"""Kills Qingwen while it is used, again and again, and holds it to its word: what it acknowledged is kept.

kill_test.py PROGRAM BANK [--kills N] [--seed N]

Each run plays the round that is open, or a new one, and is killed with SIGKILL at a moment drawn from the seed: while it
starts, or around the time an answer is written. After each kill the log is exported and checked:
  - every event acknowledged on stderr is there; every answer called saved on stdout is there once, as it was given;
  - events count up without gaps, no id comes twice, and what an earlier export held has not changed;
  - the log replays.
At the end the round goes on to its end. Exit status 0 when all of that held, else 1.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

QUESTION = re.compile(r"── Question (\d+) of \d+ · ([A-Za-z ]+?) (?:·|──)")
SAVED = re.compile(r"Answer (\d+) is saved\.")
ACKNOWLEDGED = re.compile(r"^acknowledged (\S+)\n", re.MULTILINE)
PROMPT = "ends the round): "
PATIENCE = 20  # seconds without a word after which a run counts as hanging


class Broken(Exception):
    """Qingwen did not keep its word."""


class Pipes:
    """Collects what a process says, and tells when it has said more."""

    def __init__(self, process):
        self.texts = {"out": "", "err": ""}
        self.open = 2
        self.more = threading.Condition()
        self.threads = [threading.Thread(target=self._read, args=(name, pipe), daemon=True)
                        for name, pipe in (("out", process.stdout), ("err", process.stderr))]
        for thread in self.threads:
            thread.start()

    def _read(self, name, pipe):
        raw = b""
        while True:
            chunk = pipe.read1(65536)
            with self.more:
                raw += chunk
                self.texts[name] = raw.decode("utf-8", "ignore")
                self.open -= 0 if chunk else 1
                self.more.notify_all()
            if not chunk:
                return

    def wait_for(self, happened):
        """Whether it happened before both pipes were closed."""
        with self.more:
            if not self.more.wait_for(lambda: happened(self.texts) or self.open == 0, PATIENCE):
                raise Broken(f"nothing happened for {PATIENCE} s after {self.texts['out'][-200:]!r}")
            return happened(self.texts)

    def finish(self):
        for thread in self.threads:
            thread.join(PATIENCE)
        return self.texts["out"], self.texts["err"]


class Moment:
    """When to kill: after so many answers were handed over (0: while it starts), and so many seconds later."""

    def __init__(self, rng):
        self.answers = rng.choice([0, 1, 1, 2, 3])
        self.delay = rng.uniform(0, 0.12) if self.answers == 0 else rng.choice([0, rng.uniform(0, 0.004)])


class Run:
    """What one run said: events it acknowledged, answers it called saved, answers it was given by item."""

    def __init__(self):
        self.acknowledged = []
        self.saved = []
        self.given = {}
        self.over = False


class TextDriver:
    """Plays in the terminal. A driver for the window has the same play()."""

    def __init__(self, program, bank, data, rng):
        self.command = [program, "play", bank, "--text", "--lang", "en", "--trace", "--data", data]
        self.rng = rng

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


def meant(line, item):
    """The answer that a typed line means, as logs have it."""
    kind, shown = item["question"]["kind"], item["shown"]
    if kind in ("single", "multiple"):
        return {"chosen": sorted(shown[ord(letter) - ord("A")] for letter in line)}
    if kind == "order":
        return {"ordered": [shown[ord(letter) - ord("A")] for letter in line]}
    if kind == "match":
        return {"matched": [shown[int(line[1]) - 1]] + [-1] * (len(item["question"]["match"]) - 1)}
    return {"truth": {"judged": line == "t"}, "blank": {"filled": line.split("|")}, "number": {"counted": line}}[kind]


class Record:
    """What the program keeps, seen from outside, and what it has promised so far."""

    def __init__(self, program, data):
        self.program = program
        self.data = data
        self.exports = {}
        self.promised = 0

    def call(self, *words):
        done = subprocess.run([self.program, "--lang", "en", "--data", self.data, *words], capture_output=True, text=True)
        if done.returncode != 0:
            raise Broken(f"{words} ended with {done.returncode}: {done.stdout[-300:]}{done.stderr[-300:]}")
        return done.stdout

    def newest(self):
        """Id and whether it is finished; nothing when there is no round yet."""
        if not (Path(self.data) / "records.db").exists():
            return None
        lines = self.call("rounds").splitlines()
        return (lines[0].split("\t")[0], lines[0].split("\t")[3] == "finished") if lines else None

    def check(self, run):
        newest = self.newest()
        if newest is None:
            if run.acknowledged:
                raise Broken(f"{run.acknowledged} were acknowledged and nothing is there")
            return
        exported = self.call("export", newest[0])
        self._check_events(newest[0], exported)
        self._check_promises(exported, run)
        log = Path(self.data) / "exported.jsonl"
        log.write_text(exported, encoding="utf-8")
        self.call("replay", str(log))

    def _check_events(self, round_id, exported):
        events = [json.loads(line) for line in exported.splitlines()[1:]]
        if [event["seq"] for event in events] != list(range(len(events))):
            raise Broken(f"gaps in {round_id}")
        if len({event["id"] for event in events}) != len(events):
            raise Broken(f"an id comes twice in {round_id}")
        answered = [event["item"] for event in events if event["kind"] == "answered"]
        if len(set(answered)) != len(answered):
            raise Broken(f"a question is answered twice in {round_id}")
        if not exported.startswith(self.exports.get(round_id, "")):
            raise Broken(f"what {round_id} held has changed")
        self.exports[round_id] = exported

    def _check_promises(self, exported, run):
        lines = [json.loads(line) for line in exported.splitlines()]
        ids = {event["id"] for event in lines[1:]}
        answers = {event["item"]: event["answer"] for event in lines[1:] if event["kind"] == "answered"}
        for event in run.acknowledged:
            self.promised += 1
            if event not in ids:
                raise Broken(f"{event} was acknowledged and is not there")
        for item in run.saved:
            expected = meant(run.given[item], lines[0]["round"]["paper"]["items"][item])
            if answers.get(item) != expected:
                raise Broken(f"answer {item} was saved as {answers.get(item)}, given was {expected}")


def rounds_of(driver, record, kills, rng):
    for _ in range(kills):
        newest = record.newest()
        fresh = newest is None or newest[1]
        record.check(driver.play(fresh, Moment(rng)))
    newest = record.newest()
    last = driver.play(newest is None or newest[1], None)
    record.check(last)
    if not last.over or not record.newest()[1]:
        raise Broken("the round did not go on to its end")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("bank")
    parser.add_argument("--kills", type=int, default=45)
    parser.add_argument("--seed", type=int, default=20261123)
    wanted = parser.parse_args()
    rng = random.Random(wanted.seed)
    with tempfile.TemporaryDirectory(prefix="qingwen-kill-") as folder:
        data = str(Path(folder) / "data")
        record = Record(wanted.program, data)
        try:
            rounds_of(TextDriver(wanted.program, wanted.bank, data, rng), record, wanted.kills, rng)
        except Broken as broken:
            print(f"seed {wanted.seed}: {broken}", file=sys.stderr)
            return 1
    kept = sum(len(export.splitlines()) - 1 for export in record.exports.values())
    print(f"{wanted.kills} kills, {len(record.exports)} rounds, {kept} events kept, {record.promised} acknowledged, 0 lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
