#!/usr/bin/python3
"""Holds questions/README.md to what the program says: every example passes, every mistake is told as it is printed there.

readme_test.py PROGRAM README

A block “yaml” that begins with “qingwen: 1” is a whole file; it passes the check alone, and beside the README's other files.
One that begins with “- id:” is questions; it gets a header. A block “yaml wrong” is followed by a block “text” with what is
printed for it. Exit status 0 when all of that holds, else 1.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

NAME = "题库.yaml"
HEADER = "qingwen: 1\nbank: demo\nquestions:\n"
SILENCE = "（没有提示）\n"


class Block(NamedTuple):
    line: int
    info: str
    text: str


def blocks_of(markdown):
    """The fenced blocks, in order."""
    found, begun, info, lines = [], 0, "", []
    for number, line in enumerate(markdown.splitlines(), 1):
        if not line.startswith("```"):
            lines.append(line)
        elif begun:
            found.append(Block(begun, info, "".join(one + "\n" for one in lines)))
            begun = 0
        else:
            begun, info, lines = number, line[3:].strip(), []
    return found


def is_whole(block):
    """Comments may stand before the first key."""
    return re.match(r"(#.*\n)*qingwen: 1\n", block.text) is not None


def is_file_of_questions(text):
    return re.search(r"^(mode|about):", text, re.MULTILINE) is None


def as_file(text):
    return HEADER + text if text.lstrip().startswith("- id:") else text


def checked(program, files):
    """What `qingwen check` prints for these files, without the line of counts at its end."""
    with tempfile.TemporaryDirectory(prefix="qingwen-readme-") as folder:
        for name, text in files.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        command = [program, "--lang", "zh", "check", *files]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode not in (0, 1):
        return f"status {done.returncode}\n{done.stdout}{done.stderr}"
    return "".join(done.stdout.splitlines(keepends=True)[:-1]) + done.stderr


def complaints_of_good(program, block):
    if not is_whole(block) and not block.text.startswith("- id:"):
        return [f"line {block.line}: begins neither with “qingwen: 1” nor with “- id:”"]
    if is_whole(block) and not is_file_of_questions(block.text):
        return []  # what it speaks of is needed beside it
    printed = checked(program, {NAME: as_file(block.text)})
    return [f"line {block.line}: the example does not pass:\n{printed}"] if printed else []


def complaints_of_wrong(program, block, following):
    if following is None or following.info != "text":
        return [f"line {block.line}: no block “text” follows with what is printed"]
    expected = "" if following.text == SILENCE else following.text
    printed = checked(program, {NAME: as_file(block.text)})
    if printed == expected:
        return []
    return [f"line {following.line}: this is printed instead:\n{printed or SILENCE}"]


def complaints_of_all(program, blocks):
    """The README's own files make one folder, in which papers find their bank."""
    files = {f"line-{block.line}.yaml": block.text for block in blocks if block.info == "yaml" and is_whole(block)}
    printed = checked(program, files) if files else ""
    return [f"the whole files together do not pass:\n{printed}"] if printed else []


def complaints(program, markdown):
    blocks = blocks_of(markdown)
    found = complaints_of_all(program, blocks)
    for block, following in zip(blocks, [*blocks[1:], None]):
        if block.info == "yaml":
            found += complaints_of_good(program, block)
        elif block.info == "yaml wrong":
            found += complaints_of_wrong(program, block, following)
    return found


def fenced(info, text):
    return f"```{info}\n{text}```\n"


GOOD = "- id: a\n  ask: 一加一等于二。\n  is: 对\n  why: 数一数就知道。\n"
NO_WHY = "- id: a\n  ask: 一加一等于二。\n  is: 对\n"
PAPER = "qingwen: 1\nmode: paper\nbank: demo\ndraw:\n  - {count: 1}\n"
TOLD = "题库.yaml:4:3: 提醒: 这道题没有写解析。 [no-why]\n    加一行“why: ……”，答完后会作为解析显示。\n"

# What is complained about, and how often, in READMEs made up for it.
MADE_UP = [
    (0, fenced("yaml", GOOD)),
    (0, fenced("yaml", "# 说明\n" + HEADER + GOOD) + fenced("yaml", PAPER)),
    (0, fenced("yaml wrong", NO_WHY) + fenced("text", TOLD)),
    (0, fenced("yaml wrong", GOOD) + fenced("text", SILENCE)),
    (0, fenced("sh", "qingwen check\n")),
    (1, fenced("yaml", NO_WHY)),
    (1, fenced("yaml", "ask: 开头不对\n")),
    (1, fenced("yaml", PAPER)),
    (2, fenced("yaml", HEADER + NO_WHY)),
    (1, fenced("yaml wrong", NO_WHY)),
    (1, fenced("yaml wrong", NO_WHY) + fenced("yaml", GOOD)),
    (1, fenced("yaml wrong", NO_WHY) + fenced("text", TOLD.replace("4:3", "4:4"))),
    (1, fenced("yaml wrong", NO_WHY) + fenced("text", SILENCE)),
    (1, fenced("yaml wrong", GOOD) + fenced("text", TOLD)),
]


def complaints_about_itself(program):
    found = []
    for expected, markdown in MADE_UP:
        count = len(complaints(program, markdown))
        if count != expected:
            found.append(f"this test finds {count} instead of {expected} faults in\n{markdown}")
    if len(checked("/bin/sh", {NAME: GOOD})) == 0:
        found.append("this test takes a program that fails for one that finds nothing")
    return found


def main(program, readme):
    program = str(Path(program).resolve())
    markdown = Path(readme).read_text(encoding="utf-8")
    blocks = blocks_of(markdown)
    wrong = sum(block.info == "yaml wrong" for block in blocks)
    found = complaints_about_itself(program) + complaints(program, markdown)
    if wrong < 12:
        found.append(f"the README shows {wrong} mistakes, and 12 at least are wanted")
    for complaint in found:
        print(complaint)
    print(f"{len(blocks)} blocks, {wrong} mistakes shown, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
