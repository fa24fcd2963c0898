#!/usr/bin/python3
"""Holds the pages of `qingwen print` to XML: whatever is in a bank, nothing breaks out of its place.

print_test.py PROGRAM BANK...

Exit status 0 when nothing is wrong, else 1.
"""

import subprocess
import sys
from xml.etree import ElementTree

WAYS = [[], ["--no-answers"]]
KNOWN = set("html head meta title style body main header footer nav section article div h1 h2 p ul ol li dl dt dd span code".split())
KNOWN |= set("table tbody tr td blockquote mark strong em a".split())


def complaints_about(page, questions):
    """What is wrong with a page that should have so many questions."""
    try:
        root = ElementTree.fromstring(page.removeprefix("<!DOCTYPE html>\n"))
    except ElementTree.ParseError as error:
        return [f"is not well-formed: {error}"]
    found = [f"has an element <{one.tag}>" for one in root.iter() if one.tag not in KNOWN]
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    found += [f"leads to {one.get('href')}" for one in root.iter("a") if one.get("href").removeprefix("#") not in ids]
    shown = len(list(root.iter("article")))
    return found + ([] if shown == questions else [f"has {shown} questions of {questions}"])


def printed(program, *words):
    done = subprocess.run([program, *words], capture_output=True, text=True, timeout=60, check=False)
    return done.stdout


def questions_in(program, bank):
    """As `qingwen check` counts them: “2 files, 8 questions, …”."""
    line = printed(program, "--lang", "en", "check", bank).splitlines()[-1]
    return int(line.split(", ")[1].split()[0])


def complaints_about_itself():
    wrong = {
        "a page that is cut off": complaints_about("<html><body>", 0),
        "a strange element": complaints_about("<html><script/></html>", 0),
        "a link to nowhere": complaints_about("<html><a href='#c9'/></html>", 0),
        "a lost question": complaints_about("<html/>", 1),
    }
    return [f"this test does not see: {what}" for what, said in wrong.items() if not said]


def main(program, *banks):
    found = complaints_about_itself()
    for bank in banks:
        questions = questions_in(program, bank)
        for way in WAYS:
            for language in ("zh", "en"):
                page = printed(program, "--lang", language, "print", bank, *way)
                found += [f"{bank} {way} {language}: {why}" for why in complaints_about(page, questions)]
    for complaint in found:
        print(complaint)
    print(f"{len(banks)} banks, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
