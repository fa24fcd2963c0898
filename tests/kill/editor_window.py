"""The editor in a window of its own, used as a person does: with keys and a pointer. What came of it is read from files."""

import contextlib
import subprocess
import time
from pathlib import Path

from pipes import PATIENCE
from promises import Broken
from x_close import ask_to_close, windows_of

RETRY = 1.1  # seconds after which keys that led to nothing are pressed again: unsaved work is written after half a second
LOOKS, BETWEEN_LOOKS = 4, 0.02
PLACE = "x: 0\ny: 0\nwidth: 1024\nheight: 720\n"
STEM = (700, 415)  # in the field of the question, in a window of that size, with two lines or none told above it
THROW_AWAY = (370, 417)  # in the middle of nothing, while nothing is offered
ROW_OF_FIRST_FILE, ROW_OF_SECOND_FILE = (200, 320), (200, 463)  # where each file holds one question


def until(happened, what, alive=lambda: True, press=lambda: None, retry=RETRY, within=PATIENCE):
    """Presses, and again whenever nothing came of it for `retry` seconds, until it happened."""
    begun = time.monotonic()
    pressed = None
    while not happened():
        now = time.monotonic()
        if not alive():
            raise Broken(f"the editor ended before {what}")
        if now - begun > within:
            raise Broken(f"{what}: never within {within} s")
        if pressed is None or now - pressed > retry:
            press()
            pressed = time.monotonic()
        time.sleep(0.01)


def unsaved(data, file):
    """The unsaved work on a file, as the data folder holds it; None where there is none."""
    for told in sorted((data / "editor" / "unsaved").glob("*/path")):
        try:
            if told.read_text(encoding="utf-8") == str(file):
                return (told.parent / "text").read_bytes()
        except FileNotFoundError:
            continue
    return None


def content(file):
    """None where there is none."""
    return file.read_bytes() if file.exists() else None


def place_window(data):
    data.mkdir(parents=True, exist_ok=True)
    (data / "window.yaml").write_text(PLACE, encoding="utf-8")


class EditorWindow:
    """`process` runs `edit` on `screen`, with its records in `data`, where place_window() was called before."""

    def __init__(self, process, screen, data):
        self.process, self.screen, self.data = process, screen, data
        self.until(lambda: windows_of(screen, process), "a window opens")
        self.until(self.rests, "it rests", within=60)  # mostly all is read then; keys that came too early are pressed again

    def alive(self):
        return self.process.poll() is None

    def threads(self):
        """Of each thread what it does (S: it waits for something) and how many ticks of the processor it has spent."""
        found = {}
        for path in Path(f"/proc/{self.process.pid}/task").glob("*/stat"):
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                words = path.read_text().rpartition(")")[2].split()
                found[path.parent.name] = (words[0], words[11], words[12])
        return found

    def rests(self):
        """Nothing is done, and nothing waits to be done: also where the machine is busy with something else."""
        first = self.threads()
        for _ in range(LOOKS):
            time.sleep(BETWEEN_LOOKS)
            now = self.threads()
            if now != first or any(state != "S" for state, *_ in now.values()):
                return False
        return True

    def until(self, happened, what, press=lambda: None, **more):
        until(happened, what, self.alive, press, **more)

    def press(self, *keys):
        self.screen.press(*keys)

    def do(self, *words):
        """Words of xdotool."""
        subprocess.run(["xdotool", *map(str, words)], env=self.screen.environment, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=PATIENCE, check=False)

    def focus(self):
        """Gives its window the keyboard back; without a window manager nobody else does."""
        for window in windows_of(self.screen, self.process):
            self.do("windowfocus", "--sync", window)

    def click(self, place):
        self.do("mousemove", *place, "click", 1)

    def retype(self, text, place=STEM):
        """All of a field becomes `text`, whatever was in it: that may be done twice."""
        self.do("mousemove", *place, "click", 1, "key", "--delay", 1, "ctrl+a", "type", "--delay", 1, text)

    def type_stem(self, file, text, expected):
        """Types the question anew until the unsaved work on the file is what is expected. What was asked for before is
        done then: saving and keeping are one after the other."""
        self.until(lambda: unsaved(self.data, file) == expected, f"“{text}” is kept as unsaved work",
                   lambda: self.retype(text))

    def save(self, file, expected):
        """Ctrl S, until the file is what is expected and its unsaved work is gone."""
        self.until(lambda: content(file) == expected, f"{file.name} is saved", lambda: self.press("ctrl+s"))
        self.until(lambda: unsaved(self.data, file) is None, "the unsaved work goes, once it is saved")

    def take_up(self, file, expected):
        """Takes up the work that is offered, and saves it. Says nothing where it was saved before."""
        self.until(lambda: content(file) == expected, f"{file.name} is taken up and saved",
                   lambda: self.press("Return", "ctrl+s"), retry=0.4)

    def throw_away(self, file):
        """Presses the left of the two buttons under the work that is offered, until it is gone."""
        self.until(lambda: unsaved(self.data, file) is None, "the unsaved work is thrown away",
                   lambda: self.click(THROW_AWAY), retry=0.4)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        """As a window manager does; returns the status."""
        until(lambda: not self.alive(), "the window closes", press=lambda: ask_to_close(self.screen, self.process))
        return self.process.wait()
