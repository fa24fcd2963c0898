"""A small bank that is edited: what the cases of the editor stand on."""

from editor_window import EditorWindow, content, place_window
from stand import Broken
from window_cases import screen_of

BANK = """\
qingwen: 1
bank: demo
chapter: {{id: "{number}", title: 第{number}章}}  # a remark that stays

questions:
  - id: q{number}
    ask: {ask}
    is: true
    why: 因为。
"""


def text_of(number, ask):
    return BANK.format(number=number, ask=ask).encode()


class Desk:
    """The editor on a bank of two files with a question each, and what `more` holds by name (None: no such file)."""

    def __init__(self, stand, bank=None, more=None):
        self.stand, self.bank = stand, bank or stand.folder / "bank"
        self.screen, self.environment = screen_of(stand)
        self.bank.mkdir(exist_ok=True)
        self.first, self.second = self.bank / "1.yaml", self.bank / "2.yaml"
        usual = {file.name: text_of(number, "原来的题？") for number, file in ((1, self.first), (2, self.second))}
        for name, text in {**usual, **(more or {})}.items():
            if text is not None:
                (self.bank / name).write_bytes(text)
        place_window(stand.data)
        self.open()

    def open(self):
        self.live = self.stand.start("--data", self.stand.data, "edit", self.bank, environment=self.environment)
        self.editor = EditorWindow(self.live.process, self.screen, self.stand.data)

    def type(self, ask):
        """Types the question of the first file; it is kept as unsaved work."""
        self.editor.type_stem(self.first, ask, text_of(1, ask))

    def save(self, ask):
        self.editor.save(self.first, text_of(1, ask))

    def fails_to_save(self, then):
        """Ctrl S leaves the file as it is; typing goes on, and is kept."""
        before = content(self.first)
        self.editor.press("ctrl+s")
        self.type(then)
        if content(self.first) != before:
            raise Broken(f"{self.first} was changed: {content(self.first)}")
        if self.bank.exists() and len(list(self.bank.iterdir())) != 2 + (self.bank / "ballast").exists():
            raise Broken(f"something was left beside: {list(self.bank.iterdir())}")

    def ends(self):
        if self.editor.close() != 0:
            raise Broken("the editor did not end well")
        self.live.end().expect(0)
