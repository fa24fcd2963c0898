#!/usr/bin/python3
"""Cuts the fallback font: the characters that the given files use, ASCII and punctuation, out of one face of a collection.

usage: subset.py FONT FACE-INDEX OUT FILE...
"""

import sys

from fontTools import subset

ALWAYS = [
    range(0x20, 0x7F),  # ASCII
    range(0xA0, 0x100),  # Latin-1: the signs, and letters of names
    range(0x2010, 0x2028),  # dashes, quotes, ellipsis
    range(0x2460, 0x2474),  # circled numbers
    range(0x3000, 0x3030),  # ideographic punctuation
    range(0xFF01, 0xFF5F),  # full-width forms
    map(ord, "×÷°→←↑↓✓✗★□■○●◆▲▼⚑‰℃·"),
]


def characters_of(paths):
    codes = {code for block in ALWAYS for code in block}
    for path in paths:
        with open(path, encoding="utf-8", errors="ignore") as file:
            codes.update(map(ord, file.read()))
    return {code for code in codes if code >= 0x20}


def main():
    font_file, index, out, *paths = sys.argv[1:]
    options = subset.Options()
    options.font_number = int(index)
    options.notdef_outline = True
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.drop_tables += ["GSUB", "GPOS", "BASE", "VORG", "vhea", "vmtx"]
    font = subset.load_font(font_file, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters_of(paths))
    subsetter.subset(font)
    subset.save_font(font, out, options)


if __name__ == "__main__":
    main()
