"""What a process says, collected while it runs."""

import threading

from promises import Broken

PATIENCE = 20  # seconds without a word after which a run counts as hanging


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

    def soon(self, happened, seconds):
        """Whether it happened within so many seconds."""
        with self.more:
            return self.more.wait_for(lambda: happened(self.texts), seconds)

    def finish(self):
        for thread in self.threads:
            thread.join(PATIENCE)
        return self.texts["out"], self.texts["err"]
