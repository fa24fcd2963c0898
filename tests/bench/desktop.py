#!/usr/bin/python3
"""Measures the real program from outside, each time beside its yardstick, on an X server of its own.

    desktop.py QINGWEN BENCH_FOLDER BANK ROLES [--starts N] [--seconds S] [--size WxH]

Prints the start (from before exec until the first question's pixels are on the screen) beside a bare window, the processor
time of a question with a running clock beside a loop of 60 full frames a second, what is drawn while nothing happens, and
resident memory. BENCH_FOLDER holds libwitness.so, bare_window and full_loop, ROLES is
fonts/roles.txt. Ends by itself, after about a minute with the
usual numbers. Exit status 1 when something could not be measured; numbers do not change it.
"""
import argparse
import os
import re
import select
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PATIENCE = 20  # seconds until a start counts as failed


class Failed(Exception):
    """Something could not be measured."""


class Display:
    """An X server that is there as long as the block."""

    def __enter__(self):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-noreset", "-screen", "0", "1920x1080x24", "-dpi", "96"],
                                       pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        if not number:
            raise Failed("Xvfb did not start")
        return ":" + number

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(PATIENCE)


class Watched:
    """A program with the witness preloaded."""

    def __init__(self, bench, display, command, size=None, keys=False):
        environment = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11", "LD_PRELOAD": str(bench / "libwitness.so")}
        environment.update({"BENCH_WINDOW": size} if size else {}, **({"BENCH_KEYS": "1"} if keys else {}))
        self.said = ""
        self.begun = time.monotonic_ns()
        self.process = subprocess.Popen([str(word) for word in command], env=environment, stderr=subprocess.PIPE,
                                        stdin=subprocess.PIPE if keys else subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stderr, self.process.stdin):
            if pipe:
                pipe.close()

    def listen(self, seconds):
        """Takes in what it says for so long. False when it has ended."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self.process.stderr], [], [], left)[0]:
                break
            chunk = os.read(self.process.stderr.fileno(), 65536)
            if not chunk:
                return False
            self.said += chunk.decode("utf-8", "replace")
        return True

    def presented(self, after=""):
        """From the start until the first pixels after a line that matches were on the screen: time and processor time in ms."""
        pattern = re.compile((after + r"\n(?:.*\n)*?" if after else "^") + r"presented (\d+) (\d+)\n", re.MULTILINE)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := pattern.search(self.said):
                return (int(found[1]) - self.begun) / 1e6, int(found[2]) / 1e6
            if not self.listen(0.02) and not pattern.search(self.said):
                raise Failed(f"{self.process.args} ended: {self.said[-300:]}")
        raise Failed(f"{self.process.args} showed nothing in {PATIENCE} s: {self.said[-300:]}")

    def processor_seconds(self):
        """Of all threads. /proc/PID/stat counts in ticks of 10 ms, too coarse for a program that sleeps."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def memory(self):
        """Resident memory now and at its peak, and what of it is the program's alone, in MB (10^6 bytes)."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        rollup = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        own = sum(int(kib) for kib in re.findall(r"^Private_(?:Clean|Dirty):\s+(\d+)", rollup, re.MULTILINE))
        kib = [int(re.search(name + r":\s+(\d+)", status)[1]) for name in ("VmRSS", "VmHWM")] + [own]
        return [value * 1024 / 1e6 for value in kib]

    def watch(self, seconds):
        """Processor seconds spent, frames begun and presented, in that time from now."""
        self.listen(0.01)
        heard, before = len(self.said), self.processor_seconds()
        if not self.listen(seconds):
            raise Failed(f"{self.process.args} ended: {self.said[-300:]}")
        news = self.said[heard:]
        return self.processor_seconds() - before, news.count("frame "), news.count("presented ")


class Bench:
    def __init__(self, wanted, display, folder):
        self.wanted = wanted
        self.display = display
        self.data = Path(folder)
        (self.data / "kept").mkdir()
        (self.data / "kept" / "settings.yaml").write_text("welcomed: true\n", encoding="utf-8")  # home, not the first page

    def open(self, command, **more):
        return Watched(self.wanted.bench, self.display, command, **more)

    def program(self, data, *words):
        return [self.wanted.qingwen, *words, "--data", self.data / data]

    def question(self, data, mode="timed"):
        return self.program(data, "play", self.wanted.bank, "--new", "--trace", "--mode", mode)

    def bare(self):
        serif = re.search(r"^serif +\| (\S+) +\| (\d+)", self.wanted.roles.read_text(encoding="utf-8"), re.MULTILINE)
        return [self.wanted.bench / "bare_window", *serif.groups()]

    def time_start(self, command, after=""):
        with self.open(command) as run:
            return run.presented(after)

    def starts(self):
        first_question = r"acknowledged \S+\.0"
        times = {"bare window": [], "question": [], "question, no data folder yet": []}
        for number in range(-1, self.wanted.starts):
            ms = [self.time_start(self.bare()), self.time_start(self.question("kept"), first_question),
                  self.time_start(self.question(f"fresh{number}"), first_question)]
            for values, value in zip(times.values(), ms if number >= 0 else ()):  # the first is for the page cache
                values.append(value)
        for what, number in ("wall", 0), ("processor", 1):
            bare = [one[number] for one in times["bare window"]]
            for name, values in ((name, [one[number] for one in all_of]) for name, all_of in times.items()):
                pairs = statistics.median(value / beside for value, beside in zip(values, bare))
                print(f"start/{name}: {what} time, median {statistics.median(values):.1f} ms, least {min(values):.1f} ms of {len(values)}; "
                      f"ratio of medians {statistics.median(values) / statistics.median(bare):.3f}, "
                      f"of least {min(values) / min(bare):.3f}, median of pairs {pairs:.3f}")

    def idle(self, command, size, after, seconds):
        with self.open(command, size=size) as run:
            run.presented(after)
            run.listen(1.5)
            spent, frames, presented = run.watch(seconds)
            return spent / seconds, frames, presented

    def idles(self):
        seconds, size = self.wanted.seconds, self.wanted.size
        loop, loop_frames, _ = self.idle([self.wanted.bench / "full_loop", str(int(seconds) + 6)], size, "", seconds)
        question = r"acknowledged \S+\.0"
        clock, frames, _ = self.idle(self.question("kept"), size, question, seconds)
        print(f"idle/60 frames a second: {100 * loop:.2f} % of a core, {loop_frames / seconds:.1f} frames a second")
        print(f"idle/question with a clock: {100 * clock:.4f} % of a core, {frames / seconds:.2f} frames a second; "
              f"ratio {clock / loop:.5f}")
        for name, command, after in (("home", self.program("kept"), ""), ("question without a clock", self.question("kept", "practice"), question)):
            spent, frames, presented = self.idle(command, size, after, seconds)
            print(f"idle/{name}: {frames} frames drawn, {presented} presented, {spent * seconds * 1000:.3f} ms of processor time in {seconds:g} s")

    def memory(self):
        with self.open(self.question("kept", "practice"), size=self.wanted.size, keys=True) as run:
            run.presented(r"acknowledged \S+\.0")
            for _ in range(5):
                for key in b"1", b"\n", b"\n":
                    run.listen(0.4)
                    run.process.stdin.write(key)
                    run.process.stdin.flush()
            run.listen(0.5)
            kept = len(re.findall("acknowledged", run.said))
            now, peak, own = run.memory()
        print(f"memory/{self.wanted.size}: {now:.1f} MB resident, {peak:.1f} MB at the peak, {own:.1f} MB of it private, after {kept} events")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("qingwen", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("bank")
    parser.add_argument("roles", type=Path)
    parser.add_argument("--starts", type=int, default=15)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--size", default="1920x1080")
    wanted = parser.parse_args()
    wanted.bench = wanted.bench.resolve()
    wanted.qingwen = wanted.qingwen.resolve()
    with tempfile.TemporaryDirectory(prefix="qingwen-desktop-") as folder, Display() as display:
        bench = Bench(wanted, display, folder)
        for measure in (bench.starts, bench.idles, bench.memory):
            measure()
            sys.stdout.flush()


if __name__ == "__main__":
    try:
        main()
    except (Failed, OSError) as failed:
        sys.exit(f"desktop.py: {failed}")
