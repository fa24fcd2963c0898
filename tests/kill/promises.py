"""What Qingwen has promised, and whether it kept its word, seen through its own export."""

import json
import subprocess
from pathlib import Path


class Broken(Exception):
    """Qingwen did not keep its word."""


class Run:
    """What one run said: events it acknowledged, answers it called saved, answers it was given by item; in the
    window instead the digits that were pressed for its n-th acknowledged event."""

    def __init__(self):
        self.acknowledged = []
        self.saved = []
        self.given = {}
        self.pressed = {}
        self.over = False


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


def meant_by(digit, item):
    """The answer that a digit pressed in the window means."""
    place = int(digit) - 1
    return {"judged": place == 0} if item["question"]["kind"] == "truth" else {"chosen": [item["shown"][place]]}


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
        self._check_pressed(lines, run)
        for item in run.saved:
            expected = meant(run.given[item], lines[0]["round"]["paper"]["items"][item])
            if answers.get(item) != expected:
                raise Broken(f"answer {item} was saved as {answers.get(item)}, given was {expected}")

    @staticmethod
    def _check_pressed(lines, run):
        answered = {event["id"]: event for event in lines[1:] if event["kind"] == "answered"}
        for place, event in enumerate(run.acknowledged):
            if event not in answered or place not in run.pressed:
                continue  # the window acknowledges what an earlier run left, too
            item = lines[0]["round"]["paper"]["items"][answered[event]["item"]]
            possible = [meant_by(digit, item) for digit in run.pressed[place]]
            if answered[event]["answer"] not in possible:
                raise Broken(f"{event} holds {answered[event]['answer']}, pressed was one of {possible}")
