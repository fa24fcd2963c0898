"""Banks that are hostile, odd or large, opened in the editor. How much memory that took is told."""

import time
from pathlib import Path

from editor_stand import Desk, text_of
from editor_window import ROW_OF_FIRST_FILE, content
from stand import Broken

ROWS = 19  # of the list: ten files with nine questions; one file is too large to be read
MIB = 1024 * 1024
SEARCH_FIELD = (200, 124)
QUESTIONS = 20_000
STEM = "第一题，查出这样的问题，该怎样处理？"


def head(name):
    return f'qingwen: 1\nbank: demo\nchapter: {{id: "{name}", title: {name}}}\n\nquestions:\n'


def question(name, ask):
    return f"  - id: {name}\n    ask: {ask}\n    is: true\n    why: 因为。\n"


HOSTILE = {
    "nul": head("nul") + question("nul-1", "空\0字符？") + question("nul-2", "后面的题？"),
    "bidi": head("bidi") + question("bidi-1", "\u202e倒着\u2066的\u2069字\u202c？") + question("bidi-2", '"\u200f\u061c"'),
    "wide": head("wide") + question("wide-1", "全\u3000角？") + "\u3000 - id: wide-2\n    ask: 全角缩进？\n",
    "crlf": "\ufeff" + (head("crlf") + question("crlf-1", "回车？")).replace("\n", "\r\n"),
    "bytes": head("bytes").encode() + b"  - id: bytes-1\n    ask: caf\xe9\xff\xc0\x80\n",
    "deep": "qingwen: 1\nbank: demo\nquestions: " + "[" * 5000,
    "long": head("long") + '  - {id: long-1, is: true, why: 因为。, ask: "' + "x" * (8 * MIB - 300) + '"}\n',
    "line": "x" * (8 * MIB - 10),
    "larger": head("larger") + question("larger-1", "太大？") + "# " + "x" * (8 * MIB),
}


def bytes_of(hostile):
    return hostile if isinstance(hostile, bytes) else hostile.encode()


def most_memory(process):
    """MiB, the most that it ever had."""
    for line in Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) // 1024
    raise Broken("nothing tells how much memory it took")


def walk(desk, steps):
    """From above the list down to its end, and up again: each question is shown."""
    desk.editor.click(SEARCH_FIELD)
    for key in ("Down", "Up"):
        desk.editor.do("key", "--delay", 25, *[key] * steps)
        desk.editor.until(desk.editor.rests, "it rests")
    desk.editor.click(ROW_OF_FIRST_FILE)


def case_hostile_files_are_opened_in_the_editor(stand):
    """NUL, bidi marks, wide blanks, bytes that are no text, lines of 8 MiB: all are shown, the good one beside them can be
    edited, and none is changed."""
    desk = Desk(stand, more={f"{name}.yaml": bytes_of(hostile) for name, hostile in HOSTILE.items()})
    walk(desk, ROWS + 1)
    desk.type("What was typed beside them?")
    desk.save("What was typed beside them?")
    for name, hostile in HOSTILE.items():
        if content(desk.bank / f"{name}.yaml") != bytes_of(hostile):
            raise Broken(f"{name}.yaml was changed")
    told = f"{most_memory(desk.live.process)} MiB"
    desk.ends()
    return told


def case_line_ends_and_byte_order_mark_stay(stand):
    """In a file with CRLF, a byte order mark and remarks only the question that was typed is another one."""
    def file(ask):
        return b"\xef\xbb\xbf" + (text_of(1, ask).decode() + "\n\n  # 末尾的话").replace("\n", "\r\n").encode()
    desk = Desk(stand, more={"1.yaml": file("原来的题？")})
    desk.editor.type_stem(desk.first, "Typed between CRLFs?", file("Typed between CRLFs?"))
    desk.editor.save(desk.first, file("Typed between CRLFs?"))
    desk.ends()


def case_a_bank_of_20000_questions_is_edited(stand):
    """It opens, what is typed is kept and saved, and only that is changed."""
    def file(ask):
        options = "    right: 立即报告并整改\n    wrong: [不予理会, 事后再说, 交给下属]\n    why: 发现问题应当立即报告。\n"
        return (head("all") + "".join(f"  - id: q{n}\n    ask: {STEM if n else ask}\n{options}"
                                      for n in range(QUESTIONS))).encode()
    old, new = file(STEM), file("Typed in a large bank?")
    begun = time.monotonic()
    desk = Desk(stand, more={"1.yaml": old, "2.yaml": None})
    opened = time.monotonic()
    desk.editor.type_stem(desk.first, "Typed in a large bank?", new)
    typed = time.monotonic()
    desk.editor.save(desk.first, new)
    told = f"opened in {opened - begun:.1f} s, kept in {typed - opened:.1f} s, saved in {time.monotonic() - typed:.1f} s, "
    told += f"{most_memory(desk.live.process)} MiB"
    desk.ends()
    return told
