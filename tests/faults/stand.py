"""What the cases stand on: the program, a folder of their own, an environment that holds nothing of the caller's."""

import contextlib
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "kill"))

from pipes import Pipes  # noqa: E402
from promises import Broken  # noqa: E402

ENDS_WITHIN = 30  # seconds; what takes longer hangs
ABORTED = ("terminate called", "Assertion", "AddressSanitizer", "runtime error")
KEPT_VARIABLES = ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")


class Skipped(Exception):
    """The machine does not allow the case; why is printed."""


class Ended:
    """How a run ended. Each check says what it was about when it fails."""

    def __init__(self, command, status, out, err):
        self.about = " ".join(command[-8:])
        self.status, self.out, self.err = status, out, err
        if status < 0 or any(word in err for word in ABORTED):
            raise Broken(f"{self.about}: ended by {status}: {err[-400:]}")

    def expect(self, status, *words):
        """The status, and all the words on stderr."""
        if self.status != status:
            raise Broken(f"{self.about}: status {self.status}, not {status}: {self.err[-400:]}")
        for word in words:
            if word not in self.err:
                raise Broken(f"{self.about}: “{word}” is not on stderr: {self.err[-400:]}")
        return self


class Live:
    """A run that goes on until it is told to end."""

    def __init__(self, command, environment):
        self.command = command
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE)
        self.pipes = Pipes(self.process)

    def wait_for(self, stream, word):
        if not self.pipes.wait_for(lambda texts: word in texts[stream]):
            raise Broken(f"{self.command[-6:]}: “{word}” never came: {self.pipes.texts}")

    def say(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def end(self, within=ENDS_WITHIN):
        """Waits until it has ended by itself."""
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        try:
            status = self.process.wait(within)
        except subprocess.TimeoutExpired as late:
            raise Broken(f"{self.command[-6:]} did not end within {within} s") from late
        return Ended(self.command, status, *self.pipes.finish())

    def kill(self):
        self.process.kill()
        self.process.wait()


def fill(folder):
    """A file that takes all that is free there."""
    ballast = folder / "ballast"
    with open(ballast, "wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    return ballast


class Stand:
    """One case's world; what it starts and mounts is gone afterwards."""

    def __init__(self, program, binary, bank, folder, may_mount, held):
        self.program, self.binary, self.bank = program, Path(binary), bank
        self.folder, self.may_mount, self.held = folder, may_mount, held
        self.data = folder / "data"
        self.home = folder / "home"
        self.home.mkdir()

    def environment(self, **more):
        kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
        return {**kept, "HOME": str(self.home), "LC_ALL": "C.UTF-8", "SDL_AUDIODRIVER": "dummy", **more}

    def run(self, *words, typed="", environment=None, out=subprocess.PIPE):
        command = [self.program, *map(str, words)]
        try:
            done = subprocess.run(command, input=typed.encode(), stdout=out, stderr=subprocess.PIPE, timeout=ENDS_WITHIN,
                                  env=self.environment() if environment is None else environment, cwd=self.folder, check=False)
        except subprocess.TimeoutExpired as late:
            raise Broken(f"{' '.join(command[-6:])}: did not end within {ENDS_WITHIN} s") from late
        return Ended(command, done.returncode, (done.stdout or b"").decode(), done.stderr.decode())

    def text_words(self, *more):
        return ["--lang", "en", "--data", str(self.data), "play", self.bank, "--text", "--trace", *more]

    def play(self, *more, typed=""):
        return self.run(*self.text_words(*more), typed=typed)

    def start(self, *words, environment=None):
        live = Live([self.program, *map(str, words)], environment or self.environment())
        self.held.callback(live.kill)
        return live

    def start_text(self):
        live = self.start(*self.text_words("--new"))
        live.wait_for("out", "ends the round): ")
        return live

    def make_round(self):
        """A database with an open round in it."""
        self.play("--new").expect(0, "acknowledged")
        return self.data / "records.db"

    def check_resumes(self, *acknowledged):
        """The open round holds those events, goes on, and ends."""
        listed = self.run("--data", self.data, "rounds").expect(0).out.splitlines()
        if not listed or "\topen\t" not in listed[0]:
            raise Broken(f"no round is open: {listed}")
        exported = self.run("--data", self.data, "export", listed[0].split("\t")[0]).expect(0).out
        for event in acknowledged:
            if f'"{event}"' not in exported:
                raise Broken(f"{event} was acknowledged and is not there")
        resumed = self.play("--resume", typed="/end\n").expect(0)
        if "The round is over." not in resumed.out:
            raise Broken(f"the round did not go on: {resumed.out[-300:]}")

    def mount(self, options, target):
        """An empty tmpfs that only this case sees."""
        if not self.may_mount:
            raise Skipped("mounting is not allowed here")
        target.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(target)], check=True)
        self.held.callback(subprocess.run, ["umount", "--lazy", str(target)], check=True)

    @staticmethod
    def remount(options, target):
        subprocess.run(["mount", "-o", "remount," + options, "tmpfs", str(target)], check=True)


def acknowledged_in(err):
    return [line.split()[1] for line in err.splitlines() if line.startswith("acknowledged ")]


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def with_database(path, *statements):
    base = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        base.execute(statement).fetchall()
    base.close()


def copy_tree(source, target):
    shutil.copytree(source, target, dirs_exist_ok=True)
