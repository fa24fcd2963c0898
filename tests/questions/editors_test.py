#!/usr/bin/python3
"""Tries what questions/README.md tells people to put into VS Code, vim, git and CI.

editors_test.py PROGRAM README

Exit status 0 when all of it works, else 1. vim is tried when it is there; git is.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import readme_test

BAD = "qingwen: 1\nbank: demo\nquestions:\n  - {id: a, ask: 甲？, is: maybe}\n  - {id: b, ask: 甲。, is: 对}\n"
GOOD = BAD.replace("maybe", "错").replace("对}", "对, why: 乙}").replace("错}", "错, why: 乙}")
EXPECTED = [(4, 26, "error", "is-not-truth-value"), (5, 5, "warning", "no-why")]


class Desk:
    """A folder with a bank, and the program on the path as `qingwen`."""

    def __init__(self, folder, program):
        self.folder = Path(folder)
        (self.folder / "bin").mkdir()
        (self.folder / "bin/qingwen").symlink_to(program)
        path = f"{self.folder}/bin:{os.environ['PATH']}"
        self.environment = os.environ | {"PATH": path, "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1", "LANG": "C.UTF-8"}
        self.write("questions/题 库.yaml", BAD)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *words, timeout=60):
        return subprocess.run(
            words, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=timeout, check=False, stdin=subprocess.DEVNULL
        )

    def git(self, *words):
        return self.run("git", "-c", "user.name=a", "-c", "user.email=a@b", *words)


# --- VS Code


def matched(pattern, text):
    """What a problem matcher makes of a program's output."""
    found = []
    for line in text.splitlines():
        hit = re.match(pattern["regexp"], line)
        if hit:
            part = {name: hit[group] for name, group in pattern.items() if name != "regexp"}
            found.append((part["file"], (int(part["line"]), int(part["column"]), part["severity"], part["code"])))
    return found


def complaints_about_tasks(desk, text):
    task = json.loads(text)["tasks"][0]
    words = [word.replace("${workspaceFolder}", str(desk.folder)) for word in task["args"]]
    live = subprocess.Popen([task["command"], *words], cwd=desk.folder, env=desk.environment, stdout=subprocess.PIPE, text=True)
    lines = []
    with live:
        for line in live.stdout:
            lines.append(line.rstrip("\n"))
            if re.match(task["problemMatcher"]["background"]["endsPattern"], line):
                live.terminate()
                break
    found = [] if re.match(task["problemMatcher"]["background"]["beginsPattern"], lines[0]) else [f"begins with {lines[0]}"]
    seen = matched(task["problemMatcher"]["pattern"], "\n".join(lines))
    if seen != [(f"{desk.folder}/questions/题 库.yaml", one) for one in EXPECTED]:
        found.append(f"the problem matcher finds {seen} in {lines}")
    return found


def complaints_about_settings(desk, text):
    schemas = json.loads(text)["yaml.schemas"]
    return [f"there is no {name}" for name in schemas if name != "questions/schema.json"]


# --- vim


def complaints_about_vim(desk, text):
    if not shutil.which("vim", path=desk.environment["PATH"]):
        return []
    vimrc = desk.write("vimrc", "filetype on\n" + text)
    list_all = "call writefile(map(getqflist(), 'json_encode([bufname(v:val.bufnr), v:val.lnum, v:val.col, v:val.type])'), 'found')"
    desk.run("vim", "-e", "-s", "-N", "-i", "NONE", "-u", vimrc, "questions/题 库.yaml", "-c", "silent make!", "-c", list_all, "-c", "qa!")
    made = desk.folder / "found"
    seen = [json.loads(line) for line in made.read_text(encoding="utf-8").splitlines()] if made.exists() else None
    wanted = [["questions/题 库.yaml", line, column, severity[0]] for line, column, severity, _ in EXPECTED]
    if seen is not None:
        seen = [[os.path.relpath(desk.folder / name, desk.folder), line, column, kind.lower()] for name, line, column, kind in seen]
    return [] if seen == wanted else [f"vim finds {seen}"]


# --- git and CI


def complaints_about_git(desk, attributes, driver, hook):
    desk.git("init", "-q")
    desk.write(".gitattributes", attributes)
    desk.write("questions/题 库.yaml", GOOD)
    said = desk.run("sh", "-c", driver)
    desk.git("add", "questions", ".gitattributes")
    desk.git("commit", "-qm", "one")
    desk.write("questions/题 库.yaml", GOOD.replace("甲？", "乙？"))
    done = desk.git("diff")
    found = [f"the driver cannot be set: {said.stderr}"] if said.returncode else []
    if done.returncode or "a: " not in done.stdout or "[甲→乙]" not in done.stdout:
        found.append(f"git diff says: {done.stdout}{done.stderr}")
    desk.write(".git/hooks/pre-commit", hook).chmod(0o755)
    if desk.git("commit", "-qam", "good").returncode != 0:
        found.append("the hook refuses a good bank")
    desk.write("questions/题 库.yaml", BAD)
    if desk.git("commit", "-qam", "bad").returncode == 0:
        found.append("the hook lets a bad bank pass")
    return found


def complaints_about_ci(desk, text):
    annotate, sarif = text.splitlines()
    done = desk.run("sh", "-c", annotate)
    found = [] if done.returncode == 1 and done.stdout.startswith("::error file=questions/") else [f"CI says {done.stdout}"]
    desk.run("sh", "-c", sarif)
    results = json.loads((desk.folder / "qingwen.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    return found + ([] if len(results) == len(EXPECTED) else [f"SARIF has {results}"])


def complaints_about_print(desk, text):
    desk.write("questions/clean-finance/01.yaml", GOOD.replace("questions:", 'chapter: {id: "01", title: 收礼}\nquestions:'))
    done = desk.run("sh", "-c", text)
    page = desk.folder / "01.html"
    return [] if done.returncode == 0 and "甲？" in page.read_text(encoding="utf-8") else [f"print says {done.stderr}"]


# --- all of it


def tried(program, blocks):
    """By what it is about: what does not work."""
    ways = {
        "settings": lambda desk: complaints_about_settings(desk, blocks["json settings"]),
        "tasks": lambda desk: complaints_about_tasks(desk, blocks["json tasks"]),
        "vim": lambda desk: complaints_about_vim(desk, blocks["vim"]),
        "git": lambda desk: complaints_about_git(desk, blocks["gitattributes"], blocks["sh driver"], blocks["sh hook"]),
        "ci": lambda desk: complaints_about_ci(desk, blocks["sh ci"]),
        "print": lambda desk: complaints_about_print(desk, blocks["sh print"]),
    }
    found = {}
    for what, way in ways.items():
        with tempfile.TemporaryDirectory(prefix="qingwen-editors-") as folder:
            found[what] = way(Desk(folder, program))
    return found


def broken(blocks):
    """The same, each thing a little wrong."""
    return {
        "json settings": blocks["json settings"].replace("schema.json", "scheme.json"),
        "json tasks": blocks["json tasks"].replace("(\\\\d+):(\\\\d+)", "(\\\\d+);(\\\\d+)"),
        "vim": blocks["vim"].replace("%trror", "%trrrr"),
        "gitattributes": blocks["gitattributes"].replace("qingwen", "chingwen"),
        "sh driver": blocks["sh driver"],
        "sh hook": "#!/bin/sh\nexit 0\n",
        "sh ci": blocks["sh ci"].replace("github", "gcc"),
        "sh print": blocks["sh print"].replace("01 ", "99 "),
    }


def main(program, readme):
    program = Path(program).resolve()
    blocks = {block.info: block.text for block in readme_test.blocks_of(Path(readme).read_text(encoding="utf-8"))}
    found = [f"{what}: {why}" for what, whys in tried(program, blocks).items() for why in whys]
    unseen = [what for what, whys in tried(program, broken(blocks)).items() if not whys]
    if not shutil.which("vim"):
        unseen = [what for what in unseen if what != "vim"]
    found += [f"this test does not see what is wrong with {what}" for what in unseen]
    for complaint in found:
        print(complaint)
    print(f"{len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
