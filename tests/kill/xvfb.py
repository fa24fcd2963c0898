"""A screen without glass, on a display that nobody else uses, and keys for it."""

import os
import shutil
import subprocess

MISSING = [name for name in ("Xvfb", "xdotool") if not shutil.which(name)]


class Screen:
    """An Xvfb of its own; with `with` it is gone afterwards."""

    def __init__(self):
        if MISSING:
            raise FileNotFoundError(f"{' and '.join(MISSING)} is missing: the packages xvfb and xdotool hold it")
        told, tell = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(tell), "-screen", "0", "1024x768x24", "-noreset", "-nolisten",
                                        "tcp"], pass_fds=(tell,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(tell)
        with os.fdopen(told) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise FileNotFoundError(f"Xvfb did not start: it ended with {self.server.wait()}")
        self.environment = {**os.environ, "DISPLAY": ":" + number, "SDL_VIDEODRIVER": "x11", "LC_ALL": "C.UTF-8",
                            "SDL_AUDIODRIVER": "dummy"}
        self.environment.pop("WAYLAND_DISPLAY", None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.kill()
        self.server.wait()

    def press(self, *keys):
        """Goes to the window that has the keyboard. Nothing happens when there is none."""
        subprocess.run(["xdotool", "key", "--delay", "1", *keys], env=self.environment, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=20, check=False)
